package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code k6 run --new-machine-readable-summary}, version 1. Its published schema and what k6 writes differ in spelling
 * ({@code generatedAt} and {@code generated_at}, {@code p(95)} and {@code p95}); both are taken. It has no thresholds.
 */
final class K6MachineSummaryReader implements ReportReader {
    private static final String METRICS = "/results/metrics";

    @Override
    public String format() {
        return "k6-summary-v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.LOAD_REPORT;
    }

    @Override
    public FormatDescription describe() {
        return Descriptions.of(
                this,
                "k6 --new-machine-readable-summary 1.0",
                "JSON object with version, config and a results.metrics list",
                K6Run.measurements().filter(name -> !name.equals("load.thresholds.failed")),
                K6Run.PARAMETERS);
    }

    @Override
    public boolean recognises(Sniff sniff) {
        return sniff.has("version") && sniff.has("config") && sniff.second().contains("results.metrics");
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> reading(K6Shape.tree(request.bytes())));
    }

    private Reading reading(JsonNode summary) {
        var version = summary.path("version").asString("");
        if (!version.startsWith("1.")) {
            throw UnreadableReportException.field("/version", "only version 1 of this summary is read");
        }
        var seconds = JsonFigure.atLeastZero(summary.path("config"), "/config", "duration");
        return new K6Run(metrics(summary.path("results").path("metrics")), seconds, null, writtenAt(summary))
                .reading(format());
    }

    private static K6Metrics metrics(JsonNode list) {
        if (!list.isArray()) {
            throw UnreadableReportException.field(METRICS, "must be a list of metrics");
        }
        Map<String, K6Values> byName = new LinkedHashMap<>();
        for (var i = 0; i < list.size(); i++) {
            var place = METRICS + "/" + i;
            var name = list.path(i).path("name").asString("");
            var values = K6Values.of(list.path(i).path("values"), place + "/values");
            if (byName.put(name, values) != null) {
                throw UnreadableReportException.field(place + "/name", "a metric is listed twice");
            }
        }
        return new K6Metrics(byName);
    }

    private static @Nullable Instant writtenAt(JsonNode summary) {
        var metadata = summary.path("metadata");
        return Zoned.instant(metadata.path("generated_at").asString(""))
                .or(() -> Zoned.instant(metadata.path("generatedAt").asString("")))
                .orElse(null);
    }
}
