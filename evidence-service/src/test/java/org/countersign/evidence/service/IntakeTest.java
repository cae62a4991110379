package org.countersign.evidence.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Tier;
import org.countersign.contracts.evidence.EvidenceEvent.Assessed;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

class IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void answersTheSamePostWithTheSameRecord() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var post = Posts.to(transition);

        var first = Posts.id(post.example("k6-good.json"), 201);

        assertThat(Posts.id(post.example("k6-good.json"), 200)).isEqualTo(first);
        assertThat(Posts.id(post.with("source", "https://ci.example.org/2").example("k6-good.json"), 201))
                .isNotEqualTo(first);
    }

    @Test
    void makesOneRecordOfFiftyEqualPostsAtOnce() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var post = Posts.to(transition);
        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(n -> () -> post.example("k6-good.json")
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value())
                    .toList());
            var statuses = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
        list(transition, "").jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void makesOneRecordOfARepeatedIdempotencyKey() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var key = UUID.randomUUID().toString();

        var ids = IntStream.range(0, 3)
                .mapToObj(n -> Posts.id(
                        Service.as("ci")
                                .post()
                                .uri("/api/v1/evidence?transition=" + transition)
                                .header("Idempotency-Key", key)
                                .bodyValue(Service.example("k6-good.json"))
                                .exchange(),
                        201))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
    }

    @Test
    void takesAMultipartPostByWorkloadAndStage() throws Exception {
        var workload = "orders-" + UUID.randomUUID();
        Transitions.open(Tier.STANDARD, workload);
        var parts = new MultipartBodyBuilder();
        parts.part("report", Service.example("k6-good.json")).filename("summary.json");
        parts.part("meta", Map.of("workload", workload, "stage", "production", "environment", "preprod"));

        Service.as("ci")
                .post()
                .uri("/api/v1/evidence")
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.environment")
                .isEqualTo("preprod")
                .jsonPath("$.outcome")
                .isEqualTo("warn")
                .jsonPath("$.assumed")
                .isEqualTo(List.of("collectedAt", "subject"));
    }

    @Test
    void isInconclusiveAboveTheStandardTierWhereItHadToAssume() throws Exception {
        var transition = Transitions.open(Tier.CRITICAL);

        Posts.bare(transition)
                .example("k6-good.json")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("inconclusive")
                .jsonPath("$.assumed")
                .isEqualTo(List.of("collectedAt", "environment", "subject"));
    }

    @Test
    void takesAFormPostAsTheReportItIs() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);

        Service.as("ci")
                .post()
                .uri("/api/v1/evidence?transition=" + transition)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(BodyInserters.fromValue(new String(Service.example("k6-good.json"), UTF_8)))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void saysNoneWhereNoItemWantsTheReport() throws Exception {
        Posts.to(Transitions.open(Tier.STANDARD))
                .example("junit.xml")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("none")
                .jsonPath("$.assessments.length()")
                .isEqualTo(0);
    }

    @Test
    void attestsInTheNameOfWhoPosts() throws Exception {
        var transition = Transitions.open(Tier.CRITICAL);

        var mine = Posts.bare(transition).as("team-member").example("attestation.json");
        mine.expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.details.attestedBy")
                .isEqualTo("team-member")
                .jsonPath("$.outcome")
                .isEqualTo("pass");
        Posts.bare(transition)
                .as("second-member")
                .example("attestation.json")
                .expectStatus()
                .isCreated();
    }

    @Test
    void assessesAgainWhenTheLimitChanges() throws Exception {
        var workload = "slow-" + UUID.randomUUID();
        var transition = Transitions.open(Tier.STANDARD, workload);
        var id = Posts.id(Posts.to(transition).example("k6-slow.json"), 201);

        Transitions.limitLatency(transition, Tier.STANDARD, workload, 500);

        await().atMost(PATIENCE)
                .until(() -> Topic.events(transition, Assessed.class).size() == 2);
        assertThat(Topic.events(transition, Assessed.class))
                .extracting(Assessed::outcome)
                .containsExactly(Outcome.FAIL, Outcome.PASS);
        Service.as("team-member")
                .get()
                .uri("/api/v1/evidence/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("pass");
    }

    /** Opened on the 2nd: the change that was written next was asked for before, and the one before it comes after it. */
    @Test
    void assessesByTheChecklistThatWasWrittenLastWhateverTheClocksSay() throws Exception {
        var workload = "skewed-" + UUID.randomUUID();
        var transition = Transitions.open(Tier.STANDARD, workload);
        Posts.id(Posts.to(transition).example("k6-slow.json"), 201);

        Transitions.limitLatency(transition, Tier.STANDARD, workload, 500, "2026-03-01T08:30:00Z", 3);
        Transitions.limitLatency(transition, Tier.STANDARD, workload, 300, "2026-03-04T08:30:00Z", 2);
        Transitions.limitLatency(transition, Tier.STANDARD, workload, 600, "2026-03-01T08:30:00Z", 4);

        await().atMost(PATIENCE).until(() -> Service.entries(transition) == 4);
        assertThat(Topic.events(transition, Assessed.class))
                .extracting(Assessed::outcome)
                .startsWith(Outcome.FAIL, Outcome.PASS)
                .doesNotContainSequence(Outcome.PASS, Outcome.FAIL);
    }

    @Test
    void takesAnEventThatComesFiveTimesOnce() throws Exception {
        var transition = UUID.randomUUID().toString();
        var id = UUID.randomUUID().toString();
        for (var n = 0; n < 5; n++) {
            Transitions.opened(id, transition);
        }
        Posts.id(Posts.to(transition).example("k6-good.json"), 201);

        assertThat(Service.entries(transition)).isEqualTo(2);
    }

    private static WebTestClient.BodyContentSpec list(String transition, String more) {
        return Service.as("team-member")
                .get()
                .uri("/api/v1/evidence?transition=" + transition + more)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
