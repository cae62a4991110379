package org.countersign.evidence.reading.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the two k6 summaries with a {@code metrics} object have in common. */
final class K6Shape {
    /** Never looked at: the script can hold secrets, and groups repeat what the checks say. */
    static final Set<String> LEFT_OUT = Set.of("script", "root_group", "setup_data");

    private static final List<String> BUILT_IN = List.of(
            "http_reqs",
            "http_req_duration",
            "http_req_failed",
            "iterations",
            "iteration_duration",
            "vus",
            "data_sent");

    private K6Shape() {}

    /** Whether the outermost object has metrics that only k6 names so. */
    static boolean hasK6Metrics(Sniff sniff) {
        return sniff.has("metrics")
                && (sniff.has("root_group")
                        || BUILT_IN.stream().anyMatch(name -> sniff.second().contains("metrics." + name)));
    }

    static JsonNode tree(byte[] bytes) {
        var tree = JsonText.OF_TOOLS.tree(ReportText.of(bytes), LEFT_OUT);
        if (!tree.isObject()) {
            throw UnreadableReportException.field("", "must be an object");
        }
        return tree;
    }

    static JsonNode metrics(JsonNode summary) {
        var metrics = summary.path("metrics");
        if (!metrics.isObject()) {
            throw UnreadableReportException.field("/metrics", "must be an object of metrics by name");
        }
        return metrics;
    }

    /** The metrics by name, each with its values where {@code place} finds them. */
    static K6Metrics values(JsonNode metrics, BiFunction<JsonNode, String, K6Values> place) {
        Map<String, K6Values> byName = new LinkedHashMap<>();
        for (var metric : metrics.properties()) {
            byName.put(metric.getKey(), place.apply(metric.getValue(), JsonFigure.under("/metrics", metric.getKey())));
        }
        return new K6Metrics(byName);
    }

    /** How many thresholds failed over all metrics, {@code null} where none is defined. */
    static @Nullable Long failedThresholds(JsonNode metrics, BiFunction<JsonNode, String, Optional<Boolean>> failed) {
        var all = 0L;
        var bad = 0L;
        for (var metric : metrics.properties()) {
            var at = JsonFigure.under(JsonFigure.under("/metrics", metric.getKey()), "thresholds");
            for (var threshold : metric.getValue().path("thresholds").properties()) {
                var place = JsonFigure.under(at, threshold.getKey());
                all++;
                bad += failed.apply(threshold.getValue(), place)
                                .orElseThrow(() -> UnreadableReportException.field(
                                        place, "does not tell whether the threshold held"))
                        ? 1
                        : 0;
            }
        }
        return all == 0 ? null : Long.valueOf(bad);
    }
}
