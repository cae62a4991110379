package org.countersign.checklist.transition.messaging;

import java.util.Locale;
import java.util.Optional;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.transition.domain.Assessment;
import org.countersign.checklist.transition.domain.RiskBook;
import org.countersign.checklist.transition.domain.TransitionFact;
import org.countersign.checklist.transition.domain.Verdict;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.contracts.signoff.Risk;
import org.countersign.contracts.signoff.SignoffEvent;

/** What other services said, in the words of the domain; empty where it changes nothing here. */
final class HeardFacts {
    private HeardFacts() {}

    static Optional<TransitionFact> of(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.Recorded _ -> Optional.empty();
            case EvidenceEvent.Assessed assessed ->
                Optional.of(new TransitionFact.EvidenceAssessed(assessment(assessed)));
            case EvidenceEvent.Withdrawn withdrawn ->
                Optional.of(new TransitionFact.EvidenceWithdrawn(withdrawn.evidence()));
        };
    }

    static Optional<TransitionFact> of(SignoffEvent event) {
        return switch (event) {
            case SignoffEvent.DataDecisionApproved it ->
                Optional.of(new TransitionFact.DecisionApproved(it.revision(), it.digest()));
            case SignoffEvent.DataApprovalVoided it ->
                Optional.of(new TransitionFact.DecisionApprovalVoided(it.digest()));
            case SignoffEvent.RiskRaised it -> Optional.of(new TransitionFact.RiskNoted(risk(it.risk(), false)));
            case SignoffEvent.RiskAccepted it -> Optional.of(new TransitionFact.RiskNoted(risk(it.risk(), true)));
            case SignoffEvent.Decided it ->
                Optional.of(new TransitionFact.VerdictNoted(
                        Verdict.valueOf(it.verdict().name()), it.at()));
            case SignoffEvent.Revoked it -> Optional.of(new TransitionFact.VerdictNoted(Verdict.REVOKED, it.at()));
            case SignoffEvent.Suspended it -> Optional.of(new TransitionFact.VerdictNoted(Verdict.SUSPENDED, it.at()));
            case SignoffEvent.Resumed it -> Optional.of(new TransitionFact.VerdictNoted(Verdict.GO, it.at()));
            case SignoffEvent.RoundOpened _, SignoffEvent.Signed _, SignoffEvent.SignoffsVoided _ -> Optional.empty();
        };
    }

    private static Assessment assessment(EvidenceEvent.Assessed event) {
        var evidence = event.evidence();
        return new Assessment(
                evidence.id(),
                evidence.digest(),
                event.item(),
                event.revision(),
                event.kind(),
                Outcome.valueOf(event.outcome().name().toUpperCase(Locale.ROOT)),
                event.validUntil(),
                event.reason(),
                evidence.collectedAt(),
                evidence.producer().id(),
                event.measurements(),
                event.details());
    }

    private static RiskBook.KnownRisk risk(Risk risk, boolean accepted) {
        return new RiskBook.KnownRisk(
                risk.id(), risk.none(), risk.title(), risk.owner(), risk.items(), risk.reviewBy(), accepted);
    }
}
