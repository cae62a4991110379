package org.countersign.evidence.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Tier;
import org.countersign.contracts.evidence.EvidenceEvent.Assessed;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class EvidenceStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void tellsASlowRunFromAGoodOneAndOthersHearOfIt() throws Exception {
        var transition = Transitions.open(Tier.IMPORTANT);

        post(transition, "k6-slow.json")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("fail")
                .jsonPath("$.measurements['http.latency.p95']")
                .isEqualTo(412.0386)
                .jsonPath("$.assessments[0].item")
                .isEqualTo("load.peak")
                .jsonPath("$.assessments[0].criteria[0].outcome")
                .isEqualTo("fail")
                .jsonPath("$.assessments[0].criteria[0].detail")
                .isEqualTo("http.latency.p95 <= attribute.latencyP95LimitMs: measured 412.039 ms, limit 300 ms");
        post(transition, "k6-good.json")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("pass");

        await().atMost(PATIENCE)
                .until(() -> Topic.types("countersign.evidence", transition).size() == 4);
        assertThat(Topic.types("countersign.evidence", transition))
                .containsExactly(
                        "org.countersign.evidence.recorded.v1",
                        "org.countersign.evidence.assessed.v1",
                        "org.countersign.evidence.recorded.v1",
                        "org.countersign.evidence.assessed.v1");
        assertThat(Topic.events(transition, Assessed.class))
                .extracting(Assessed::outcome)
                .containsExactly(Outcome.FAIL, Outcome.PASS);
    }

    @Test
    void tellsASlowRestoreFromAQuickOneNamingBothTimes() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);

        Posts.bare(transition)
                .with("environment", "preprod")
                .example("restore-drill-slow.json")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("fail")
                .jsonPath("$.assessments[0].criteria[0].detail")
                .isEqualTo("recovery.time <= attribute.rtoMinutes: measured 75 min, limit 60 min");
        Posts.bare(transition)
                .with("environment", "preprod")
                .with("subject", Transitions.RELEASE)
                .example("restore-drill.json")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("pass");
    }

    private static WebTestClient.ResponseSpec post(String transition, String example) {
        return Posts.to(transition).example(example);
    }
}
