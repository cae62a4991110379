package org.countersign.acceptance.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services and what they stand on are started in no order. */
@OnPlatform
@Tag("apart")
class WaitsForItsServersIT {
    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void isNotReadyBeforeTheBrokerIsThereAndSaysSo(ApartPlatform platform) {
        var evidence = platform.service("evidence");
        platform.broker().stop();
        evidence.stop();
        evidence.start();
        var itself = new Caller(platform.url("evidence"), Optional.empty());
        var answer = Await.until("an answer about readiness", START, () -> readiness(itself), Optional::isPresent);
        var components = answer.orElseThrow().expect(503).path("components");
        assertThat(components.path("topics").path("status").asString()).isEqualTo("DOWN");
        assertThat(components.path("store").path("status").asString()).isEqualTo("UP");
        assertThat(evidence.isAlive()).isTrue();
        platform.broker().start().awaitReady();
        evidence.awaitReady();
        var story = Story.open(platform, "starter");
        // Ready says nothing of what it has heard by now.
        Await.until(
                "evidence-service hears of a transition",
                START,
                () -> story.post("ci", Reports.k6(187), Story.measured()).status(),
                status -> status == 201);
        story.toItsGo();
    }

    private static Optional<Answer> readiness(Caller itself) {
        try {
            return Optional.of(itself.raw("GET", "/actuator/health/readiness", BodyPublishers.noBody(), Map.of()));
        } catch (UncheckedIOException nobodyListensYet) {
            return Optional.empty();
        }
    }
}
