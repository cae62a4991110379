package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.countersign.acceptance.certificate.Certificate;
import org.countersign.acceptance.events.Topic;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What was answered is there after the end of the process, an orderly one or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    private static final int THREADS = 16;
    private static final int ACKNOWLEDGED = Boolean.getBoolean("countersign.long") ? 500 : 200;
    private static final int KILLS = Boolean.getBoolean("countersign.long") ? 20 : 1;

    private LaunchedPlatform platform;

    @BeforeAll
    void starts() {
        platform = LaunchedPlatform.fresh("restart");
    }

    @AfterAll
    void stops() {
        platform.keepLog("RestartIT");
        platform.kill();
    }

    @Test
    @Order(1)
    void findsEverythingAgainAfterAStop() {
        var story = Story.open(platform, "starter");
        var report = Reports.k6(142.5);
        var evidence = story.postMeasured(report).path("id").asString();
        story.toItsGo();
        var transition = story.transition();
        var gate = story.gate();
        var certificate = Certificate.of(story).ours().payload();
        platform.stop();
        platform.startAgain();
        assertThat(story.transition()).isEqualTo(transition);
        assertThat(story.gate()).isEqualTo(gate);
        assertThat(platform.as("ci").get("/evidence/" + evidence + "/report").bytes())
                .isEqualTo(report);
        var again = Certificate.of(story);
        assertThat(again.ours().payload()).isEqualTo(certificate);
        assertThat(again.verifies(again.ours())).isTrue();
    }

    @Test
    @Order(2)
    void losesNothingThatWasAcknowledgedWhenItIsKilled() throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            var story = Story.open(platform, "starter");
            var acknowledged = postUntilKilled(story);
            platform.startAgain();
            var lost = acknowledged.entrySet().stream()
                    .filter(entry -> !isThere(entry.getKey(), entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            System.out.printf(
                    "kill %d: %d posts acknowledged to %d threads, %d lost%n",
                    kill, acknowledged.size(), THREADS, lost.size());
            assertThat(lost).isEmpty();
            isPublished(acknowledged.keySet());
        }
    }

    /** The bytes of what was acknowledged, by its id: a record of it outside the product. */
    private Map<String, byte[]> postUntilKilled(Story story) throws Exception {
        var acknowledged = new ConcurrentHashMap<String, byte[]>();
        var next = new AtomicInteger();
        var stop = new AtomicBoolean();
        var enough = new CountDownLatch(ACKNOWLEDGED);
        platform.token("ci");
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var i = 0; i < THREADS; i++) {
                threads.execute(() -> {
                    while (!stop.get()) {
                        var report = Reports.k6(100 + next.incrementAndGet() / 100.0);
                        post(story, report).ifPresent(id -> {
                            acknowledged.put(id, report);
                            enough.countDown();
                        });
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            platform.kill();
            stop.set(true);
        }
        return acknowledged;
    }

    private static java.util.Optional<String> post(Story story, byte[] report) {
        try {
            var answer = story.post("ci", report, Story.measured());
            return answer.status() == 201
                    ? java.util.Optional.of(answer.json().path("id").asString())
                    : java.util.Optional.empty();
        } catch (UncheckedIOException cutOff) {
            return java.util.Optional.empty();
        }
    }

    private boolean isThere(String id, byte[] report) {
        var answer = platform.as("ci").get("/evidence/" + id + "/report");
        return answer.status() == 200 && java.util.Arrays.equals(answer.bytes(), report);
    }

    private void isPublished(java.util.Set<String> acknowledged) {
        try (var topic = Topic.fromTheBeginning(platform.kafkaBrokers())) {
            topic.until(
                    "every acknowledged record",
                    events -> events.stream()
                            .filter(event -> event.type().equals("org.countersign.evidence.recorded.v1"))
                            .map(event ->
                                    event.value().path("evidence").path("id").asString())
                            .collect(Collectors.toSet())
                            .containsAll(acknowledged));
        }
    }
}
