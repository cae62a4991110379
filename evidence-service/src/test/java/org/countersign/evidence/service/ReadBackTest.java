package org.countersign.evidence.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Tier;
import org.countersign.contracts.evidence.EvidenceEvent.Recorded;
import org.countersign.contracts.evidence.EvidenceEvent.Withdrawn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class ReadBackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void isWithdrawnByTheTeamOnceAndWithAReason() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var id = Posts.id(Posts.to(transition).example("k6-good.json"), 201);

        withdraw(id, "team-member", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/reason");
        withdraw(id, "stranger", "{\"reason\":\"mine\"}").expectStatus().isNotFound();
        withdraw(id, "team-member", "{\"reason\":\"wrong host\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.withdrawn.reason")
                .isEqualTo("wrong host");
        withdraw(id, "team-member", "{\"reason\":\"wrong host\"}")
                .expectStatus()
                .isEqualTo(409);

        await().atMost(PATIENCE)
                .until(() -> Topic.events(transition, Withdrawn.class).size() == 1);
        assertThat(Topic.events(transition, Withdrawn.class).getFirst().by())
                .isEqualTo(new Actor("team-member", ActorKind.PERSON));
        assertThat(Topic.events(transition, Recorded.class)).hasSize(1);
    }

    @Test
    void answersAnUnseenChangeWith412AndAnUnchangedReadWith304() throws Exception {
        var id = Posts.id(Posts.to(Transitions.open(Tier.STANDARD)).example("k6-good.json"), 201);
        var etag = Service.as("ci")
                .get()
                .uri("/api/v1/evidence/" + id)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        Service.as("ci")
                .get()
                .uri("/api/v1/evidence/" + id)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        Service.as("ci")
                .post()
                .uri("/api/v1/evidence/" + id + "/withdrawal")
                .header("If-Match", "\"other\"")
                .bodyValue(Map.of("reason", "unseen"))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void listsByItemAndPageNewestFirst() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var older = Posts.id(
                Posts.to(transition)
                        .with("collectedAt", Instant.now().minusSeconds(7200).toString())
                        .example("k6-slow.json"),
                201);
        var newer = Posts.id(Posts.to(transition).example("k6-good.json"), 201);

        list(transition, "&limit=1")
                .jsonPath("$.items[0].id")
                .isEqualTo(newer)
                .jsonPath("$.next")
                .isNotEmpty();
        list(transition, "&item=load.peak").jsonPath("$.items[1].id").isEqualTo(older);
        list(transition, "&item=recovery.restore").jsonPath("$.items.length()").isEqualTo(0);
        list(transition, "&current=true")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo(newer);
    }

    @Test
    void givesTheBytesToProducerTeamAndAuditorAlone() throws Exception {
        var id = Posts.id(Posts.to(Transitions.open(Tier.STANDARD)).example("k6-good.json"), 201);

        for (var reader : List.of("ci", "team-member", "auditor")) {
            var answer = report(id, reader).expectStatus().isOk();
            answer.expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
            answer.expectHeader().valueMatches("Content-Disposition", "attachment; filename=\"report-.*\"");
            assertThat(answer.expectBody().returnResult().getResponseBodyContent())
                    .isEqualTo(Service.example("k6-good.json"));
        }
        report(id, "stranger").expectStatus().isForbidden();
    }

    @Test
    void keepsAReportOfManyChunks() throws Exception {
        var transition = Transitions.open(Tier.STANDARD);
        var padded = new String(Service.example("k6-good.json"), UTF_8)
                .concat(" ".repeat(1_000_000))
                .getBytes(UTF_8);

        var id = Posts.id(Posts.to(transition).body(padded), 201);

        assertThat(report(id, "ci").expectBody().returnResult().getResponseBodyContent())
                .isEqualTo(padded);
    }

    @Test
    void publishesFormatsAndSchemas() {
        Service.as("ci")
                .get()
                .uri("/api/v1/formats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("k6-summary-export")
                .jsonPath("$.items[0].measurements[0].unit")
                .isNotEmpty();
        Service.anonymous()
                .get()
                .uri("/api/v1/schemas/attestation")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.properties.schema")
                .exists();
        Service.anonymous()
                .get()
                .uri("/api/v1/schemas/nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static WebTestClient.ResponseSpec report(String id, String reader) {
        return Service.as(reader)
                .get()
                .uri("/api/v1/evidence/" + id + "/report")
                .exchange();
    }

    private static WebTestClient.ResponseSpec withdraw(String id, String who, String body) {
        return Service.as(who)
                .post()
                .uri("/api/v1/evidence/" + id + "/withdrawal")
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
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
