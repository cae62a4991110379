package org.countersign.checklist.transition.application;

import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.checklist.transition.domain.Workload;
import org.countersign.checklist.transition.domain.WorkloadFact;
import reactor.core.publisher.Mono;

/** Who holds which workload's way to which stage. */
public final class Workloads {
    private final Journal journal;
    private final StreamType<Workload, WorkloadFact> type;

    public Workloads(Journal journal, StreamType<Workload, WorkloadFact> type) {
        this.journal = journal;
        this.type = type;
    }

    /** Asks for the place of a transition; only what is granted is written. */
    Mono<Workload.Claimed> claim(String workload, Workload.Claim claim, Cause cause) {
        return journal.<Workload, WorkloadFact, Workload.Claimed>execute(
                        type, workload, cause, seen -> switch (seen.state().claim(claim)) {
                            case Workload.Claimed.Granted(var fact) ->
                                Ruling.<WorkloadFact, Workload.Claimed>write(
                                        fact.stream().toList());
                            case Workload.Claimed other -> Ruling.<WorkloadFact, Workload.Claimed>refuse(other);
                        })
                .map(execution -> switch (execution) {
                    case Execution.Done<Workload, Workload.Claimed> done -> held(done, claim);
                    case Execution.Refused<Workload, Workload.Claimed>(var refusal) -> refusal;
                });
    }

    /** A request that is repeated under another id than it has the claim by finds its first one under way. */
    private static Workload.Claimed held(Execution.Done<Workload, Workload.Claimed> done, Workload.Claim claim) {
        return done.after().state().claim(claim);
    }

    /** Gives the place back. */
    public Mono<Void> free(String workload, String transition, Cause cause) {
        return journal.<Workload, WorkloadFact, Workload.Claimed>execute(type, workload, cause, seen -> {
                    var held = seen.state().open().values().stream()
                            .anyMatch(claim -> claim.transition().equals(transition));
                    return Ruling.write(
                            held ? List.of(new WorkloadFact.WorkloadFreed(workload, transition)) : List.of());
                })
                .then();
    }
}
