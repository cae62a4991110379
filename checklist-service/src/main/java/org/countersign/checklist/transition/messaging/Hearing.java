package org.countersign.checklist.transition.messaging;

import java.time.Clock;
import java.util.Optional;
import org.countersign.chassis.inbox.Received;
import org.countersign.chassis.journal.Execution;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.application.Workloads;
import org.countersign.checklist.transition.domain.Decision;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Transition;
import org.countersign.checklist.transition.domain.TransitionFact;
import org.countersign.checklist.transition.domain.Verdict;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.contracts.signoff.SignoffEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes what other services say into the stream of the transition, known or not yet: the stream waits for its opening.
 */
@Component
final class Hearing {
    private final Transitions transitions;
    private final Workloads workloads;
    private final Clock clock;

    Hearing(Transitions transitions, Workloads workloads, Clock clock) {
        this.transitions = transitions;
        this.workloads = workloads;
        this.clock = clock;
    }

    /** What evidence-service said. */
    Mono<Void> evidence(Received received) {
        return received.event() instanceof EvidenceEvent event
                ? note(received, HeardFacts.of(event)).then()
                : Mono.empty();
    }

    /** What signoff-service said; a go gives the workload's way free for the next transition. */
    Mono<Void> signoff(Received received) {
        return received.event() instanceof SignoffEvent event
                ? note(received, HeardFacts.of(event))
                        .then(event instanceof SignoffEvent.Decided decided ? freed(received, decided) : Mono.empty())
                : Mono.empty();
    }

    private Mono<Execution<Transition, Refusal>> note(Received received, Optional<TransitionFact> fact) {
        return Mono.justOrEmpty(fact)
                .flatMap(heard -> transitions.execute(
                        received.event().transition(),
                        received.cause(clock.instant()),
                        seen -> Decision.accept(heard)));
    }

    private Mono<Void> freed(Received received, SignoffEvent.Decided decided) {
        return Verdict.valueOf(decided.verdict().name()).concludes()
                ? workloads.free(decided.workload(), decided.transition(), received.cause(clock.instant()))
                : Mono.empty();
    }
}
