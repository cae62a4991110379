package org.countersign.evidence.reading.report;

import java.util.Optional;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;
import tools.jackson.databind.JsonNode;

/** {@code k6 run --summary-export}: the oldest summary, with figures directly under each metric. */
final class K6SummaryExportReader implements ReportReader {
    @Override
    public String format() {
        return "k6-summary-export";
    }

    @Override
    public String kind() {
        return EvidenceKinds.LOAD_REPORT;
    }

    @Override
    public FormatDescription describe() {
        return Descriptions.of(
                this,
                "k6 --summary-export",
                "JSON object whose metrics.<name> holds avg, count, rate or value directly; no state",
                K6Run.measurements(),
                K6Run.PARAMETERS);
    }

    @Override
    public boolean recognises(Sniff sniff) {
        var direct = sniff.third().contains("metrics.*.count")
                || sniff.third().contains("metrics.*.avg")
                || sniff.third().contains("metrics.*.value");
        return K6Shape.hasK6Metrics(sniff) && direct && !sniff.has("state");
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> reading(K6Shape.tree(request.bytes())));
    }

    private Reading reading(JsonNode summary) {
        var metrics = K6Shape.metrics(summary);
        var values = K6Shape.values(metrics, K6Values::of);
        var failed = K6Shape.failedThresholds(metrics, (threshold, _) -> crossed(threshold));
        return new K6Run(values, null, failed, null).reading(format());
    }

    /** In this shape {@code true} means crossed, so failed; only an object with {@code ok} says it the other way. */
    private static Optional<Boolean> crossed(JsonNode threshold) {
        if (threshold.isBoolean()) {
            return Optional.of(threshold.booleanValue());
        }
        var ok = threshold.path("ok");
        return ok.isBoolean() ? Optional.of(!ok.booleanValue()) : Optional.empty();
    }
}
