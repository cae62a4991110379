package org.countersign.evidence.intake.messaging;

import java.util.Optional;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.relay.Announcement;
import org.countersign.contracts.Event;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.contracts.evidence.EvidenceEvent.Assessed;
import org.countersign.contracts.evidence.EvidenceEvent.Recorded;
import org.countersign.contracts.evidence.EvidenceEvent.Withdrawn;
import org.countersign.evidence.intake.domain.EvidenceFact;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceAssessed;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceRecorded;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceWithdrawn;
import org.countersign.evidence.intake.domain.TransitionFile;

/** What others are told of evidence. */
final class EvidenceAnnouncement implements Announcement {
    private final StreamType<TransitionFile, EvidenceFact> type;

    EvidenceAnnouncement(StreamType<TransitionFile, EvidenceFact> type) {
        this.type = type;
    }

    @Override
    public Optional<Event> of(Fact fact) {
        return event(type.codec().read(fact.type(), fact.data())).map(Event.class::cast);
    }

    static Optional<EvidenceEvent> event(EvidenceFact fact) {
        return switch (fact) {
            case ChecklistTaken taken -> Optional.empty();
            case EvidenceRecorded recorded -> Optional.of(recorded(recorded));
            case EvidenceAssessed assessed -> Optional.of(assessed(assessed));
            case EvidenceWithdrawn gone -> Optional.of(withdrawn(gone));
        };
    }

    private static Recorded recorded(EvidenceRecorded fact) {
        var report = fact.report();
        return new Recorded(
                fact.transition(), Wire.evidence(report.evidence()), report.measurements(), report.receivedAt());
    }

    private static Assessed assessed(EvidenceAssessed fact) {
        var assessment = fact.assessment();
        return new Assessed(
                fact.transition(),
                Wire.evidence(fact.evidence()),
                assessment.item(),
                assessment.revision(),
                assessment.kind(),
                Wire.outcome(assessment.outcome()),
                assessment.validUntil(),
                assessment.reason(),
                assessment.criteria().stream().map(Wire::criterion).toList(),
                assessment.assumed(),
                fact.measurements(),
                fact.details(),
                fact.at());
    }

    private static Withdrawn withdrawn(EvidenceWithdrawn fact) {
        return new Withdrawn(
                fact.transition(), fact.evidence(), fact.items(), fact.reason(), Wire.actor(fact.by()), fact.at());
    }
}
