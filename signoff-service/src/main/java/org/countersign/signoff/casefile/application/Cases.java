package org.countersign.signoff.casefile.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Rule;
import org.countersign.signoff.casefile.domain.Settled;
import org.countersign.signoff.casefile.domain.Snapshot;
import reactor.core.publisher.Mono;

/** The cases of this service. */
public final class Cases {
    /** Between two looks at a case others may have moved it on, so that it names yet another snapshot. */
    private static final int ATTEMPTS = 20;

    private final Journal journal;
    private final StreamType<Case, CaseFact> type;
    private final Snapshots snapshots;
    private final Rule rule;

    public Cases(Journal journal, StreamType<Case, CaseFact> type, Snapshots snapshots, Rule rule) {
        this.journal = journal;
        this.type = type;
        this.snapshots = snapshots;
        this.rule = rule;
    }

    /** The case as of now; one that nothing was heard of is not {@link Case#known()}. */
    public Mono<Versioned<Case>> load(String transition) {
        return journal.load(type, transition);
    }

    /**
     * Carries out a command: its facts and all that follows become one entry. The bytes of every snapshot that the
     * entry names are stored before it.
     *
     * @param decide pure; may be asked several times
     */
    public <R> Mono<Execution<Case, R>> carryOut(
            String transition, Cause cause, Function<Case, Ruling<CaseFact, R>> decide) {
        return attempt(transition, cause, seen -> decide.apply(seen.state()), Set.of(), ATTEMPTS);
    }

    /** The same for a caller who says what it saw: nothing is written behind anything else. */
    public <R> Mono<Execution<Case, Denied<R>>> carryOut(
            String transition, Cause cause, Expected expected, Function<Case, Ruling<CaseFact, R>> decide) {
        return attempt(transition, cause, seen -> ruling(seen, expected, decide), Set.of(), ATTEMPTS);
    }

    private static <R> Ruling<CaseFact, Denied<R>> ruling(
            Versioned<Case> seen, Expected expected, Function<Case, Ruling<CaseFact, R>> decide) {
        var unmet = expected.unmet(seen);
        return unmet.isPresent()
                ? Ruling.refuse(new Denied.Stale<>(unmet.get()))
                : switch (decide.apply(seen.state())) {
                    case Ruling.Refuse<CaseFact, R>(var refusal) -> Ruling.refuse(new Denied.Ruled<>(refusal));
                    case Ruling.Write<CaseFact, R>(var facts) -> Ruling.write(facts);
                };
    }

    private <R> Mono<Execution<Case, R>> attempt(
            String transition,
            Cause cause,
            Function<Versioned<Case>, Ruling<CaseFact, R>> decide,
            Set<String> kept,
            int left) {
        return journal.<Case, CaseFact, Stop<R>>execute(
                        type, transition, cause, seen -> settle(seen, cause, decide, kept))
                .flatMap(execution -> switch (execution) {
                    case Execution.Done<Case, Stop<R>>(var after, var repeated) ->
                        Mono.just(new Execution.Done<Case, R>(after, repeated));
                    case Execution.Refused<Case, Stop<R>>(Stop.Domain<R>(var refusal)) ->
                        Mono.just(new Execution.Refused<Case, R>(refusal));
                    case Execution.Refused<Case, Stop<R>>(Stop.Unkept<R>(var missing)) ->
                        keepAndGoOn(transition, cause, decide, kept, missing, left);
                });
    }

    private <R> Mono<Execution<Case, R>> keepAndGoOn(
            String transition,
            Cause cause,
            Function<Versioned<Case>, Ruling<CaseFact, R>> decide,
            Set<String> kept,
            Map<String, Snapshot> missing,
            int left) {
        if (left == 0) {
            return Mono.error(new IllegalStateException("case " + transition + " does not hold still"));
        }
        var more = new HashSet<>(kept);
        more.addAll(missing.keySet());
        return snapshots.keep(transition, missing).then(attempt(transition, cause, decide, more, left - 1));
    }

    private <R> Ruling<CaseFact, Stop<R>> settle(
            Versioned<Case> seen,
            Cause cause,
            Function<Versioned<Case>, Ruling<CaseFact, R>> decide,
            Set<String> kept) {
        return switch (decide.apply(seen)) {
            case Ruling.Refuse<CaseFact, R>(var refusal) -> Ruling.refuse(new Stop.Domain<>(refusal));
            case Ruling.Write<CaseFact, R>(var facts) -> {
                var settled = Settled.of(seen.state(), facts, rule, cause.at());
                var missing = new TreeMap<>(settled.snapshots());
                missing.keySet().removeAll(kept);
                yield missing.isEmpty() ? Ruling.write(settled.facts()) : Ruling.refuse(new Stop.Unkept<>(missing));
            }
        };
    }

    /** Why nothing was written. */
    private sealed interface Stop<R> {
        record Domain<R>(R refusal) implements Stop<R> {}

        record Unkept<R>(Map<String, Snapshot> missing) implements Stop<R> {}
    }
}
