package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.Optional;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code handleSummary(data)} written out with {@code JSON.stringify(data)}. */
final class K6HandleSummaryReader implements ReportReader {
    private static final double MILLIS = 1000;

    @Override
    public String format() {
        return "k6-handle-summary";
    }

    @Override
    public String kind() {
        return EvidenceKinds.LOAD_REPORT;
    }

    @Override
    public FormatDescription describe() {
        return Descriptions.of(
                this,
                "k6 handleSummary(data) as JSON",
                "JSON object whose metrics.<name>.values holds the figures",
                K6Run.measurements(),
                K6Run.PARAMETERS);
    }

    @Override
    public boolean recognises(Sniff sniff) {
        return K6Shape.hasK6Metrics(sniff) && sniff.third().contains("metrics.*.values");
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> reading(K6Shape.tree(request.bytes())));
    }

    private Reading reading(JsonNode summary) {
        var metrics = K6Shape.metrics(summary);
        var values = K6Shape.values(
                metrics, (metric, place) -> K6Values.of(metric.path("values"), JsonFigure.under(place, "values")));
        var millis = JsonFigure.atLeastZero(summary.path("state"), "/state", "testRunDurationMs");
        var failed = K6Shape.failedThresholds(metrics, (threshold, _) -> notOk(threshold));
        return new K6Run(values, millis == null ? null : Double.valueOf(millis / MILLIS), failed, writtenAt(summary))
                .reading(format());
    }

    /** Here {@code ok: true} means passed. A bare true or false would be read the wrong way by half its writers. */
    private static Optional<Boolean> notOk(JsonNode threshold) {
        var ok = threshold.path("ok");
        return ok.isBoolean() ? Optional.of(!ok.booleanValue()) : Optional.empty();
    }

    /** k6 writes no time in this shape; scripts that add one put it here. */
    private static @Nullable Instant writtenAt(JsonNode summary) {
        return Zoned.instant(summary.path("metadata").path("generatedAt").asString(""))
                .orElse(null);
    }
}
