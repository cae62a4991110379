package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;
import org.countersign.evidence.reading.domain.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A k6 run, whichever of the three summaries told of it. Shapes and polarity: k6's own source, v2.2.
 *
 * @param seconds how long the run was, where the summary says
 * @param thresholdsFailed crossed thresholds, where the summary knows of any; none defined is not none failed
 */
record K6Run(
        K6Metrics metrics,
        @Nullable Double seconds,
        @Nullable Long thresholdsFailed,
        @Nullable Instant collectedAt) {
    static final List<String> PARAMETERS = List.of("collectedAt", "environment", "subject");

    static Stream<String> measurements() {
        return Stream.of(
                "http.requests",
                "http.rate",
                "http.latency.mean",
                "http.latency.p50",
                "http.latency.p90",
                "http.latency.p95",
                "http.latency.p99",
                "http.latency.max",
                "http.errors.ratio",
                "load.duration",
                "load.thresholds.failed");
    }

    Reading reading(String format) {
        return new Reading(
                format,
                EvidenceKinds.LOAD_REPORT,
                figures().all(),
                collectedAt,
                null,
                null,
                Map.of(Detail.TOOL, "k6"),
                List.of(),
                doubts(),
                false);
    }

    private Figures figures() {
        return new Figures()
                .put("http.requests", requests())
                .put("http.rate", rate())
                .put("http.latency.mean", latency("avg"))
                .put("http.latency.p50", latency("med", "p(50)", "p50"))
                .put("http.latency.p90", latency("p(90)", "p90"))
                .put("http.latency.p95", latency("p(95)", "p95"))
                .put("http.latency.p99", latency("p(99)", "p99"))
                .put("http.latency.max", latency("max"))
                .put("http.errors.ratio", metrics.errorRatio())
                .put("load.duration", duration())
                .put("load.thresholds.failed", thresholdsFailed == null ? null : thresholdsFailed.doubleValue());
    }

    private @Nullable Double requests() {
        return metrics.figure("http_reqs", "count");
    }

    private @Nullable Double latency(String... spellings) {
        return metrics.figure("http_req_duration", spellings);
    }

    private @Nullable Double rate() {
        var said = metrics.figure("http_reqs", "rate");
        var count = requests();
        return said != null || count == null || seconds == null || seconds == 0
                ? said
                : Double.valueOf(count / seconds);
    }

    private @Nullable Double duration() {
        var count = requests();
        var rate = metrics.figure("http_reqs", "rate");
        return seconds != null || count == null || rate == null || rate == 0 ? seconds : Double.valueOf(count / rate);
    }

    private List<String> doubts() {
        var doubts = new ArrayList<String>();
        var count = requests();
        if (count == null) {
            doubts.add("the summary has no http_reqs: no HTTP request was counted");
        } else if (count == 0) {
            doubts.add("the run made 0 HTTP requests");
        }
        if (!metrics.errorRatioAgrees()) {
            doubts.add("http_req_failed says one ratio and its own counts give another");
        }
        return doubts;
    }
}
