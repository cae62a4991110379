package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a real k6 writes after 5 s against the gateway is read as k6 means it; {@code COUNTERSIGN_K6} names its program. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "COUNTERSIGN_K6", matches = ".+")
class RealToolIT {
    private static final int THRESHOLDS_CROSSED = 99;
    private static final Offset<Double> EXACT = within(1e-9);

    private Platform platform;
    private JsonNode export;
    private JsonNode handled;

    @BeforeAll
    void runs(Platform platform, @TempDir Path folder) throws Exception {
        this.platform = platform;
        var script = Path.of(Objects.requireNonNull(RealToolIT.class.getResource("/k6/gateway.js"))
                .toURI());
        var ran = Launcher.on(folder)
                .run(
                        List.of(
                                System.getenv("COUNTERSIGN_K6"),
                                "run",
                                "--quiet",
                                "--no-usage-report",
                                "--address",
                                "",
                                "--summary-export",
                                folder.resolve("export.json").toString(),
                                script.toString()),
                        folder,
                        Map.of(
                                "GATEWAY",
                                platform.url().toString(),
                                "TOKEN",
                                platform.token("ci"),
                                "SUMMARY",
                                folder.resolve("handled.json").toString()));
        assertThat(ran.exit()).as(ran.out()).isEqualTo(THRESHOLDS_CROSSED);
        export = Json.read(Files.readAllBytes(folder.resolve("export.json")));
        handled = Json.read(Files.readAllBytes(folder.resolve("handled.json")));
    }

    @Test
    void readsItsExportedSummary() {
        var metrics = export.path("metrics");
        var read = posted(export, "k6-summary-export");
        isRead(read, metrics.path("http_reqs"), metrics.path("http_req_duration"));
        assertThat(figure(read, "http.errors.ratio"))
                .isCloseTo(metrics.path("http_req_failed").path("value").asDouble(), EXACT);
    }

    @Test
    void readsWhatItHandsToTheScript() {
        var metrics = handled.path("metrics");
        var read = posted(handled, "k6-handle-summary");
        isRead(
                read,
                metrics.path("http_reqs").path("values"),
                metrics.path("http_req_duration").path("values"));
        assertThat(figure(read, "http.errors.ratio"))
                .isCloseTo(
                        metrics.path("http_req_failed")
                                .path("values")
                                .path("rate")
                                .asDouble(),
                        EXACT);
        assertThat(figure(read, "load.duration"))
                .isCloseTo(handled.path("state").path("testRunDurationMs").asDouble() / 1000, EXACT);
    }

    private JsonNode posted(JsonNode report, String format) {
        var story = Story.open(platform, "starter");
        var answer = story.postMeasured(Json.bytes(report));
        assertThat(answer.path("format").asString()).isEqualTo(format);
        var load =
                story.awaitItem("load.peak", answer.path("outcome").asString().equals("pass") ? "satisfied" : "failed");
        assertThat(load.path("evidence").path("id").asString())
                .isEqualTo(answer.path("id").asString());
        System.out.printf("k6: %s read as %s%n", format, answer.path("measurements"));
        return answer.path("measurements");
    }

    /** One call in four is a 404, and one threshold of two is crossed. */
    private static void isRead(JsonNode read, JsonNode requests, JsonNode duration) {
        assertThat(requests.path("count").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(figure(read, "http.requests"))
                .isCloseTo(requests.path("count").asDouble(), EXACT);
        assertThat(figure(read, "http.rate")).isCloseTo(requests.path("rate").asDouble(), EXACT);
        Map.of("mean", "avg", "p50", "med", "p90", "p(90)", "p95", "p(95)", "p99", "p(99)", "max", "max")
                .forEach((ours, theirs) -> assertThat(figure(read, "http.latency." + ours))
                        .as(theirs)
                        .isCloseTo(duration.path(theirs).asDouble(), EXACT));
        assertThat(figure(read, "http.errors.ratio")).isCloseTo(0.25, within(0.05));
        assertThat(figure(read, "load.thresholds.failed")).isEqualTo(1);
    }

    private static double figure(JsonNode measurements, String name) {
        assertThat(measurements.has(name)).as(name + " in " + measurements).isTrue();
        return measurements.path(name).asDouble();
    }
}
