package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a case. The names of these records are the names under which facts are kept. */
public sealed interface CaseFact {

    /** What others said. */
    sealed interface Heard extends CaseFact {}

    /** What happened here. */
    sealed interface Done extends CaseFact {}

    /**
     * The transition is about this and asks for this.
     *
     * @param sequence of checklist-service's stream of the transition; 0 = not said. So below
     */
    record ChecklistHeard(Terms terms, long sequence, Instant at) implements Heard {}

    /** An item stands so. */
    record ItemHeard(ItemState item, long sequence) implements Heard {}

    /** The fate of the data was put down. */
    record DataDecisionHeard(DataDecision decision) implements Heard {}

    /** A second person confirmed that no data is held. */
    record NoneHeldHeard(String digest, String by, Instant at) implements Heard {}

    /** The sum over the checklist is this. */
    record ReadinessHeard(Readiness readiness, long sequence) implements Heard {}

    /** Somebody produced evidence. */
    record EvidenceHeard(Produced evidence) implements Heard {}

    /** Approvers can sign over this snapshot. */
    record RoundOpened(String transition, RoundName round, String snapshot, List<String> seats, Instant at)
            implements Done {}

    /** An approver spoke. */
    record Signed(
            String transition,
            RoundName round,
            String seat,
            Choice choice,
            String snapshot,
            @Nullable String comment,
            String by,
            Instant at)
            implements Done {}

    /**
     * A round over a snapshot is over without a decision.
     *
     * @param signers whose sign-offs it takes with it; may be empty
     */
    record SignoffsVoided(
            String transition, RoundName round, String snapshot, List<String> signers, List<String> why, Instant at)
            implements Done {}

    /** Every seat of the data round is filled. */
    record DataDecisionApproved(
            String transition, int revision, String digest, String snapshot, List<String> approvers, Instant at)
            implements Done {}

    /** The approval of a data decision counts no more. */
    record DataApprovalVoided(String transition, String digest, List<String> why, Instant at) implements Done {}

    /**
     * A verdict over the go round's snapshot.
     *
     * @param subjects the release
     */
    record Decided(
            String transition,
            Verdict verdict,
            String workload,
            String stage,
            String snapshot,
            List<Terms.Artifact> subjects,
            List<String> approvers,
            Instant at)
            implements Done {}

    /**
     * A go was taken back.
     *
     * @param by who did; absent where a change did
     */
    record Revoked(
            String transition,
            String workload,
            String stage,
            String reason,
            @Nullable String by,
            Instant at) implements Done {}

    /** A go rests. */
    record Suspended(String transition, String workload, String stage, List<String> reasons, Instant at)
            implements Done {}

    /** A go counts again. */
    record Resumed(String transition, String workload, String stage, Instant at) implements Done {}

    /** A risk, or the statement that none is known, was put down. */
    record RiskRaised(String transition, Risk risk) implements Done {}

    /** It was accepted. */
    record RiskAccepted(String transition, Risk risk, String by, Instant at) implements Done {}
}
