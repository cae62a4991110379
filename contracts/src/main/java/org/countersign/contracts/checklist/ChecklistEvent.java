package org.countersign.contracts.checklist;

import java.time.Instant;
import java.util.List;
import org.countersign.contracts.Actor;
import org.countersign.contracts.Event;

/** Facts published by checklist-service on topic {@code countersign.checklist}, keyed by transition. */
public sealed interface ChecklistEvent extends Event {
    /** A workload set out for its next stage; {@code checklist} is complete. */
    record TransitionOpened(String transition, Checklist checklist, Actor by, Instant at) implements ChecklistEvent {}

    /**
     * What the transition is about, or asks for, changed; {@code checklist} is complete and replaces the one before.
     *
     * @param changed the names of the fields that differ, such as {@code release} or {@code items}
     */
    record TransitionChanged(
            String transition, Checklist checklist, List<String> changed, String reason, Actor by, Instant at)
            implements ChecklistEvent {}

    /** The fate of the pilot's data was put down; it replaces any earlier decision of the transition. */
    record DataDecisionMade(String transition, DataDecision decision, Actor by, Instant at) implements ChecklistEvent {}

    /** A second person confirmed that no pilot data is held; stands for the data round. */
    record NoneHeldConfirmed(String transition, String digest, Actor by, Instant at) implements ChecklistEvent {}

    /** Evidence, or a decision, meets the item. */
    record ItemSatisfied(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** The newest conclusive evidence says no. */
    record ItemFailed(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** What met the item is past its valid-until. */
    record ItemWentStale(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** Nothing valid meets the item any more, and nothing says no. */
    record ItemReopened(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** An accepted residual risk covers the item until a date. */
    record ItemWaived(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** Two people stated that the item does not apply. */
    record ItemNotApplicable(String transition, ItemState item, Instant at) implements ChecklistEvent {}

    /** The count of met items, or the answer to "is it ready", is another than before. */
    record ReadinessChanged(String transition, Readiness readiness, Instant at) implements ChecklistEvent {}
}
