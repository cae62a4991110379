package org.countersign.checklist.transition.application;

import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import org.countersign.checklist.transition.domain.Consequences;
import org.countersign.checklist.transition.domain.Decision;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Transition;
import org.countersign.checklist.transition.domain.TransitionFact;
import reactor.core.publisher.Mono;

/** The transitions there are, and how anything is done to one: with what follows from it, in one entry. */
public final class Transitions {
    private final Journal journal;
    private final StreamType<Transition, TransitionFact> type;

    public Transitions(Journal journal, StreamType<Transition, TransitionFact> type) {
        this.journal = journal;
        this.type = type;
    }

    /** The transition as of now; one of which nothing is known is not opened. */
    public Mono<Versioned<Transition>> load(String id) {
        return journal.load(type, id);
    }

    /** Carries out a command. */
    public Mono<Execution<Transition, Refusal>> execute(
            String id, Cause cause, Function<Versioned<Transition>, Decision> rule) {
        return journal.execute(type, id, cause, seen -> switch (rule.apply(seen)) {
            case Decision.Refused(var refusal) -> Ruling.<TransitionFact, Refusal>refuse(refusal);
            case Decision.Accepted(var facts) when facts.isEmpty() -> Ruling.<TransitionFact, Refusal>write(facts);
            case Decision.Accepted(var facts) ->
                Ruling.<TransitionFact, Refusal>write(Consequences.with(seen.state(), facts, cause.at()));
        });
    }

    /** Carries out a command, if the condition holds of the state that it meets. */
    public Mono<Execution<Transition, Refusal>> execute(
            String id, Cause cause, Precondition condition, Function<Transition, Decision> rule) {
        return execute(
                id,
                cause,
                seen -> condition
                        .against(seen.state())
                        .map(Decision::refuse)
                        .orElseGet(() -> rule.apply(seen.state())));
    }

    /** Looks again at what the passing of time did. */
    public Mono<Void> lookAgain(String id, Cause cause) {
        return journal.<Transition, TransitionFact, Refusal>execute(
                        type, id, cause, seen -> Ruling.write(Consequences.of(seen.state(), cause.at())))
                .then();
    }
}
