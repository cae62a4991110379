package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.fixture;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class K6ReadersTest {
    private static final String EXPORT = fixture("k6/summary-export.json");
    private static final String HANDLED = fixture("k6/handle-summary.json");
    private static final String MACHINE = fixture("k6/machine-summary.json");

    @Test
    void readsTheSummaryExportAndDerivesTheDuration() {
        var reading = reading(EXPORT);

        assertThat(reading.format()).isEqualTo("k6-summary-export");
        assertThat(reading.measurements())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("http.requests", 3000.0),
                        Map.entry("http.rate", 50.0),
                        Map.entry("http.latency.mean", 91.5),
                        Map.entry("http.latency.p50", 70.25),
                        Map.entry("http.latency.p90", 180.5),
                        Map.entry("http.latency.p95", 269.75),
                        Map.entry("http.latency.p99", 611.5),
                        Map.entry("http.latency.max", 912.5),
                        Map.entry("http.errors.ratio", 0.01),
                        Map.entry("load.duration", 60.0),
                        Map.entry("load.thresholds.failed", 1.0)));
    }

    @Test
    void readsTrueAsCrossedInTheExportAndAsPassedInTheHandledSummary() {
        assertThat(reading(EXPORT.replace(": true", ": false")).measurements())
                .containsEntry("load.thresholds.failed", 0.0);
        assertThat(reading(HANDLED).measurements()).containsEntry("load.thresholds.failed", 1.0);
        assertThat(reading(HANDLED.replace("\"ok\": false", "\"ok\": true")).measurements())
                .containsEntry("load.thresholds.failed", 0.0);
    }

    @Test
    void takesTheDurationOfTheHandledSummaryInMilliseconds() {
        var reading = reading(HANDLED);

        assertThat(reading.format()).isEqualTo("k6-handle-summary");
        assertThat(reading.measurements())
                .containsEntry("load.duration", 60.5005)
                .containsEntry("http.latency.p95", 269.75)
                .doesNotContainKey("http.latency.p99");
    }

    @Test
    void derivesTheRateOfTheMachineReadableSummaryAndKnowsNoThresholds() {
        var reading = reading(MACHINE);

        assertThat(reading.format()).isEqualTo("k6-summary-v1");
        assertThat(reading.collectedAt()).isEqualTo(Instant.parse("2026-11-20T03:00:00.5Z"));
        assertThat(reading.measurements())
                .containsEntry("http.rate", 500.0)
                .containsEntry("http.errors.ratio", 0.001)
                .containsEntry("http.latency.p95", 241.5)
                .doesNotContainKey("load.thresholds.failed");
    }

    @Test
    void takesTheSpellingOfThePublishedSchemaToo() {
        var schemaSpelling = MACHINE.replace("\"p95\"", "\"p(95)\"").replace("generated_at", "generatedAt");

        assertThat(reading(schemaSpelling)).isEqualTo(reading(MACHINE));
    }

    @Test
    void keepsNothingOfTheScript() {
        assertThat(reading(MACHINE).toString()).doesNotContain("not for anybody");
    }

    @Test
    void countsPassesOfFailedAsFailedRequests() {
        assertThat(reading(EXPORT.replace(", \"value\": 0.01,", ",")).measurements())
                .containsEntry("http.errors.ratio", 0.01);
    }

    @Test
    void doubtsARatioThatItsOwnCountsContradict() {
        assertThat(reading(EXPORT.replace("\"value\": 0.01", "\"value\": 0.0001"))
                        .doubts())
                .singleElement()
                .asString()
                .contains("http_req_failed");
    }

    @Test
    void leavesOutWhatTheReportDoesNotSay() {
        var bare = reading("{\"metrics\":{\"http_reqs\":{\"count\":10,\"rate\":5}}}");

        assertThat(bare.measurements())
                .isEqualTo(Map.of("http.requests", 10.0, "http.rate", 5.0, "load.duration", 2.0));
        assertThat(bare.doubts()).isEmpty();
    }

    @Test
    void doubtsARunWithoutRequests() {
        assertThat(reading("{\"root_group\":{},\"metrics\":{\"iterations\":{\"count\":10,\"rate\":5}}}")
                        .doubts())
                .hasSize(1);
        assertThat(reading(EXPORT.replace("3000, \"rate\": 50}", "0, \"rate\": 0}"))
                        .doubts())
                .containsExactly("the run made 0 HTTP requests");
    }

    @Test
    void namesTheFieldThatIsNoNumber() {
        assertThat(unreadable(EXPORT.replace("269.75", "\"269.75\"")).pointer())
                .isEqualTo("/metrics/http_req_duration/p(95)");
        assertThat(unreadable(EXPORT.replace("269.75", "-1")).reason()).contains("negative");
        assertThat(unreadable(EXPORT.replace("269.75", "1e999")).reason()).contains("too large");
        assertThat(unreadable(EXPORT.replace("\"value\": 0.01", "\"value\": 1.01"))
                        .reason())
                .contains("more than 1");
        assertThat(unreadable(HANDLED.replace("60500.5", "true")).pointer()).isEqualTo("/state/testRunDurationMs");
    }

    @Test
    void refusesABareThresholdInTheHandledSummary() {
        assertThat(unreadable(HANDLED.replace("{\"ok\": false}", "true")).pointer())
                .isEqualTo("/metrics/http_req_duration/thresholds/p(95)<50");
    }

    @Test
    void refusesAMetricListedTwiceAndAnotherVersion() {
        assertThat(unreadable(MACHINE.replace("\"http_req_failed\"", "\"http_reqs\""))
                        .pointer())
                .isEqualTo("/results/metrics/2/name");
        assertThat(unreadable(MACHINE.replace("\"1.0.0\"", "\"2.0.0\"")).pointer())
                .isEqualTo("/version");
    }
}
