package org.countersign.evidence.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.web.Etags;
import org.countersign.evidence.assessment.domain.Assessment;
import org.countersign.evidence.assessment.domain.Outcome;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is answered.
 *
 * @param item the item that its poster named
 * @param outcome the worst of the assessments, {@code none} where no item wanted it
 * @param doubts why the report proves nothing, if so
 */
record EvidenceView(
        String id,
        String transition,
        String digest,
        String format,
        String kind,
        Instant collectedAt,
        @Nullable String environment,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String item,
        Producer producer,
        List<String> participants,
        Instant receivedAt,
        Map<String, Double> measurements,
        Map<String, String> details,
        List<String> doubts,
        String outcome,
        List<Assessment> assessments,
        List<String> assumed,
        @Nullable Withdrawal withdrawn) {

    static EvidenceView of(String transition, Held held) {
        var report = held.report();
        var evidence = report.evidence();
        return new EvidenceView(
                evidence.id(),
                transition,
                evidence.digest(),
                evidence.format(),
                evidence.kind(),
                evidence.collectedAt(),
                evidence.environment(),
                evidence.subject(),
                evidence.source(),
                report.item(),
                evidence.producer(),
                evidence.participants(),
                report.receivedAt(),
                report.measurements(),
                report.details(),
                report.doubts(),
                outcome(held.outcome()),
                List.copyOf(held.assessments().values()),
                held.assumed(),
                held.withdrawal());
    }

    /** Changes when the record does, and with nothing else. */
    String etag() {
        return Etags.strong(Canonical.hex(Canonical.bytes(this)).substring(0, 32));
    }

    private static String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "none" : WireJson.name(outcome);
    }
}
