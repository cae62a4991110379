package org.countersign.contracts.signoff;

import java.time.Instant;
import java.util.List;
import org.countersign.contracts.Actor;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Choice;
import org.countersign.contracts.Event;
import org.countersign.contracts.RoundName;
import org.countersign.contracts.Verdict;
import org.jspecify.annotations.Nullable;

/** Facts published by signoff-service on topic {@code countersign.signoff}, keyed by transition. */
public sealed interface SignoffEvent extends Event {
    /**
     * Approvers can sign over this snapshot.
     *
     * @param seats keys of the seats that are still empty
     */
    record RoundOpened(String transition, RoundName round, String snapshot, List<String> seats, Instant at)
            implements SignoffEvent {}

    /** An approver spoke on a seat. */
    record Signed(
            String transition,
            RoundName round,
            String seat,
            Choice choice,
            String snapshot,
            @Nullable String comment,
            Actor by,
            Instant at)
            implements SignoffEvent {}

    /**
     * Sign-offs over a snapshot count no more.
     *
     * @param signers whose they were
     * @param why what changed
     */
    record SignoffsVoided(
            String transition, RoundName round, String snapshot, List<String> signers, List<String> why, Instant at)
            implements SignoffEvent {}

    /** Every seat of the data round is filled over this data decision. */
    record DataDecisionApproved(
            String transition, int revision, String digest, String snapshot, List<String> approvers, Instant at)
            implements SignoffEvent {}

    /** What was approved of the data decision counts no more. */
    record DataApprovalVoided(String transition, String digest, List<String> why, Instant at) implements SignoffEvent {}

    /** A verdict over a snapshot. */
    record Decided(
            String transition,
            String workload,
            String stage,
            Verdict verdict,
            String snapshot,
            List<Artifact> subjects,
            List<String> approvers,
            Instant at)
            implements SignoffEvent {}

    /** A go is taken back: the gate is shut and a new go is needed. */
    record Revoked(String transition, String workload, String stage, String reason, Actor by, Instant at)
            implements SignoffEvent {}

    /** A go rests until what fell is met again. */
    record Suspended(String transition, String workload, String stage, List<String> reasons, Instant at)
            implements SignoffEvent {}

    /** What had fallen is met again: the go counts as before. */
    record Resumed(String transition, String workload, String stage, Instant at) implements SignoffEvent {}

    /** A known gap was put down, or the statement that none is known. */
    record RiskRaised(String transition, Risk risk, Actor by, Instant at) implements SignoffEvent {}

    /** The owner of the risk, or for the statement that none is known a business approver, accepted it. */
    record RiskAccepted(String transition, Risk risk, Actor by, Instant at) implements SignoffEvent {}
}
