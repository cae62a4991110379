package org.countersign.checklist.transition.domain;

/** Facts of a workload's stream. */
public sealed interface WorkloadFact {
    /** A transition took the way to a stage. */
    record WorkloadClaimed(String workload, Workload.Claim claim) implements WorkloadFact {}

    /** It came to its end: another may take the way. */
    record WorkloadFreed(String workload, String transition) implements WorkloadFact {}
}
