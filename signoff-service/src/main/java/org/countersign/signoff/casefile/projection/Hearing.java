package org.countersign.signoff.casefile.projection;

import java.util.List;
import java.util.Optional;
import org.countersign.contracts.Event;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.countersign.contracts.checklist.DataDecision;
import org.countersign.contracts.checklist.ItemState;
import org.countersign.contracts.checklist.Readiness;
import org.countersign.contracts.evidence.Evidence;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Outcome;
import org.countersign.signoff.casefile.domain.Produced;

/** What an event of another service means for a case. */
public final class Hearing {
    private Hearing() {}

    /**
     * The fact to keep; empty where the event says nothing that a case is made of.
     *
     * @param sequence of the stream of whoever said it; 0 = not said
     */
    public static Optional<CaseFact> of(Event event, long sequence) {
        return switch (event) {
            case ChecklistEvent checklist -> Optional.of(checklist(checklist, sequence));
            case EvidenceEvent evidence -> evidence(evidence);
            default -> Optional.empty();
        };
    }

    private static CaseFact checklist(ChecklistEvent event, long sequence) {
        return switch (event) {
            case ChecklistEvent.TransitionOpened(var _, var checklist, var _, var at) ->
                new CaseFact.ChecklistHeard(TermsReading.of(checklist), sequence, at);
            case ChecklistEvent.TransitionChanged(var _, var checklist, var _, var _, var _, var at) ->
                new CaseFact.ChecklistHeard(TermsReading.of(checklist), sequence, at);
            case ChecklistEvent.DataDecisionMade(var _, var decision, var by, var at) ->
                new CaseFact.DataDecisionHeard(decision(decision, by.id(), at));
            case ChecklistEvent.NoneHeldConfirmed(var _, var digest, var by, var at) ->
                new CaseFact.NoneHeldHeard(digest, by.id(), at);
            case ChecklistEvent.ItemSatisfied(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ItemFailed(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ItemWentStale(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ItemReopened(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ItemWaived(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ItemNotApplicable(var _, var item, var at) -> item(item, at, sequence);
            case ChecklistEvent.ReadinessChanged(var _, var readiness, var at) ->
                new CaseFact.ReadinessHeard(readiness(readiness, at), sequence);
        };
    }

    /** That evidence was withdrawn shows in the items that rested on it, which checklist-service states. */
    private static Optional<CaseFact> evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.Recorded recorded -> Optional.of(produced(recorded.evidence()));
            case EvidenceEvent.Assessed assessed -> Optional.of(produced(assessed.evidence()));
            case EvidenceEvent.Withdrawn _ -> Optional.empty();
        };
    }

    private static CaseFact produced(Evidence evidence) {
        return new CaseFact.EvidenceHeard(
                new Produced(evidence.id(), evidence.kind(), evidence.producer().id(), evidence.participants()));
    }

    private static CaseFact item(ItemState item, java.time.Instant at, long sequence) {
        var outcome = item.outcome();
        return new CaseFact.ItemHeard(
                new org.countersign.signoff.casefile.domain.ItemState(
                        item.key(),
                        ItemStatus.valueOf(item.status().name()),
                        item.evidence().stream()
                                .map(ref -> new org.countersign.signoff.casefile.domain.ItemState.Evidence(
                                        ref.id(), ref.digest()))
                                .toList(),
                        outcome == null ? null : Outcome.valueOf(outcome.name()),
                        item.validUntil(),
                        item.reason(),
                        item.producers(),
                        at),
                sequence);
    }

    private static org.countersign.signoff.casefile.domain.DataDecision decision(
            DataDecision decision, String by, java.time.Instant at) {
        return new org.countersign.signoff.casefile.domain.DataDecision(
                decision.revision(),
                decision.digest(),
                decision.noneHeld(),
                decision.personalData(),
                decision.datasets().stream()
                        .map(set -> new org.countersign.signoff.casefile.domain.DataDecision.Dataset(
                                set.name(),
                                set.owner(),
                                set.personalData(),
                                set.fate().name().toLowerCase(java.util.Locale.ROOT)))
                        .toList(),
                decision.reason(),
                by,
                at);
    }

    private static org.countersign.signoff.casefile.domain.Readiness readiness(
            Readiness readiness, java.time.Instant at) {
        List<org.countersign.signoff.casefile.domain.Readiness.Blocker> blockers = readiness.blockers().stream()
                .map(blocker -> new org.countersign.signoff.casefile.domain.Readiness.Blocker(
                        blocker.item(), blocker.owners(), blocker.due(), blocker.reason()))
                .toList();
        return new org.countersign.signoff.casefile.domain.Readiness(readiness.ready(), blockers, at);
    }
}
