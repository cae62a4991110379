package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.List;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.DecisionSummary;
import org.jspecify.annotations.Nullable;

/** Facts of a transition's stream: what its team did, what other services said, and what follows from both. */
public sealed interface TransitionFact {
    /** The workload set out. */
    record TransitionOpened(String transition, Settings settings, Checklist checklist, Actor by, Instant at)
            implements TransitionFact {}

    /** What it is about, or asks for, changed. */
    record TransitionChanged(
            String transition,
            Settings settings,
            Checklist checklist,
            List<String> changed,
            String reason,
            Actor by,
            Instant at)
            implements TransitionFact {}

    /** The fate of the data was put down. */
    record DataDecisionMade(String transition, DataDecision body, DecisionSummary decision, Actor by, Instant at)
            implements TransitionFact {}

    /** A second person confirmed that no data is held. */
    record NoneHeldConfirmed(
            String transition, String digest, @Nullable String comment, Actor by, Instant at)
            implements TransitionFact {}

    /** A request to delete somebody's data is on the register. */
    record DeletionRequested(String transition, DeletionRegister.Request request, Actor by, Instant at)
            implements TransitionFact {}

    /** Somebody asks to leave an item out. */
    record ExemptionRequested(String transition, Exemption exemption, Instant at) implements TransitionFact {}

    /** A second person agreed to leave it out. */
    record ExemptionConfirmed(
            String transition, String item, @Nullable String comment, Actor by, Instant at) implements TransitionFact {}

    /** Evidence was held against an item. */
    record EvidenceAssessed(Assessment assessment) implements TransitionFact {}

    /** Evidence was taken back. */
    record EvidenceWithdrawn(String evidence) implements TransitionFact {}

    /** The data round is complete over this decision. */
    record DecisionApproved(int revision, String digest) implements TransitionFact {}

    /** What was approved counts no more. */
    record DecisionApprovalVoided(String digest) implements TransitionFact {}

    /** A risk was raised or accepted. */
    record RiskNoted(RiskBook.KnownRisk risk) implements TransitionFact {}

    /** What signoff-service decided of the transition. */
    record VerdictNoted(Verdict verdict, Instant at) implements TransitionFact {}

    /** An item is met. */
    record ItemSatisfied(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** The newest conclusive evidence says no. */
    record ItemFailed(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** What met the item is past its valid-until. */
    record ItemWentStale(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** Nothing valid meets the item any more. */
    record ItemReopened(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** An accepted risk covers the item. */
    record ItemWaived(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** Two people stated that the item does not apply. */
    record ItemNotApplicable(String transition, ItemState item, Instant at) implements TransitionFact {}

    /** The sum over the checklist is another than before. */
    record ReadinessChanged(String transition, Readiness readiness, Instant at) implements TransitionFact {}
}
