package org.countersign.evidence.reading.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a k6 run by name, wherever the shape of the summary keeps their values. Only the untagged ones are
 * asked for: {@code http_req_duration{expected_response:true}} leaves the failed requests out.
 */
record K6Metrics(Map<String, K6Values> byName) {
    private static final double SAME = 1e-6;

    @Nullable
    Double figure(String metric, String... spellings) {
        var values = byName.get(metric);
        return values == null ? null : JsonFigure.atLeastZero(values.node(), values.pointer(), spellings);
    }

    /**
     * Failed requests over all. {@code http_req_failed} is a rate "of failed": its {@code passes} (or
     * {@code matches}) are the requests that failed, its {@code fails} are the good ones.
     */
    @Nullable
    Double errorRatio() {
        var values = byName.get("http_req_failed");
        if (values == null) {
            return null;
        }
        var said = JsonFigure.ratio(values.node(), values.pointer(), "rate", "value");
        return said != null ? said : counted();
    }

    /** Whether the ratio that the summary says is the one its own counts give; true where it gives none. */
    boolean errorRatioAgrees() {
        var said = errorRatio();
        var counted = counted();
        return said == null || counted == null || Math.abs(said - counted) <= SAME;
    }

    private @Nullable Double counted() {
        var failed = figure("http_req_failed", "passes", "matches");
        var good = figure("http_req_failed", "fails");
        var total = figure("http_req_failed", "total");
        var all = total == null && failed != null && good != null ? Double.valueOf(failed + good) : total;
        return failed == null || all == null || all == 0 || failed > all ? null : Double.valueOf(failed / all);
    }
}
