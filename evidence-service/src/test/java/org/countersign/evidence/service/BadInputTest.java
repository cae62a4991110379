package org.countersign.evidence.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.countersign.contracts.Tier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Bad input is a 4xx that names the place, and nothing is stored. */
class BadInputTest {
    private static String transition;

    @BeforeAll
    static void openATransition() throws Exception {
        transition = Transitions.open(Tier.STANDARD);
        post("ci", "/api/v1/evidence?transition=" + transition, "{}")
                .expectStatus()
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?transition=T&enviroment=preprod | /enviroment",
                "?transition=T&collectedAt=yesterday | /collectedAt",
                "?transition=T&collectedAt=2999-01-01T00:00:00Z | /collectedAt",
                "?transition=T&subject=sha256:12 | /subject",
                "?transition=T&category=nothing | /category",
                "?transition=T&item= | /item",
                "?transition=T&item=a&item=b | /item",
                "?transition=T&workload=payments | /workload",
                "?workload=payments | /stage",
                "'' | /transition"
            })
    void namesTheParameter(String query, String pointer) {
        post("ci", "/api/v1/evidence" + query.replace("=T", "=" + transition), "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:invalid-parameter")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void namesEveryBadParameterAtOnce() {
        refused("subject=x&category=y", "{}", 422, "invalid-parameter")
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void refusesAnEmptyBody() {
        refused("", "", 422, "unreadable-report")
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }

    @Test
    void namesLineAndColumnOfTruncatedJson() {
        refused("", "{\n  \"metrics\": {\n    \"http_reqs\": {", 422, "unreadable-report")
                .jsonPath("$.line")
                .isEqualTo(3)
                .jsonPath("$.column")
                .isNumber();
    }

    @Test
    void namesEveryBadFieldOfARecord() {
        refused(
                        "",
                        "{\"schema\":\"attestation/v1\",\"item\":\"monitoring.signals\",\"at\":7}",
                        422,
                        "unreadable-report")
                .jsonPath("$.errors[?(@.pointer == '/statement')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/at')]")
                .exists();
    }

    @Test
    void listsTheFormatsWhereItKnowsNone() {
        refused("", "{\"hello\":1}", 422, "unknown-format")
                .jsonPath("$.formats[0]")
                .isEqualTo("k6-summary-export");
        refused("format=k7", "{\"hello\":1}", 422, "unknown-format");
    }

    @Test
    void refusesAnXmlBomb() {
        var bomb = "<!DOCTYPE t [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><testsuite name=\"&b;\"/>";

        refused("", bomb, 422, "unreadable-report");
        refused("format=junit-xml", bomb, 422, "unreadable-report");
    }

    @Test
    void refusesDeepNesting() {
        refused("", "[".repeat(5_000), 422, "unreadable-report");
    }

    @Test
    void refusesInvalidUtf8() {
        Service.as("ci")
                .post()
                .uri("/api/v1/evidence?transition=" + transition)
                .bodyValue(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'})
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:unreadable-report");
    }

    @Test
    void refusesMoreThanItTakes() throws Exception {
        var request = HttpRequest.newBuilder(Service.at("/api/v1/evidence?transition=" + transition))
                .header("Authorization", "Bearer ci")
                .expectContinue(true)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[40 * 1024 * 1024]))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void namesTheItemsThereAre() {
        refused("item=load.peek", "{}", 404, "unknown-item")
                .jsonPath("$.items[0]")
                .isEqualTo("load.peak");
    }

    @Test
    void doesNotKnowATransitionThatNobodyOpened() {
        post("ci", "/api/v1/evidence?transition=0199-nothing", "{}")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:unknown-transition");
        post("ci", "/api/v1/evidence?workload=nothing&stage=production", "{}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void knowsNoTransitionOfAnotherTeam() {
        post("stranger", "/api/v1/evidence?transition=" + transition, "{}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void takesNothingWithoutTokenOrPermission() {
        Service.anonymous()
                .post()
                .uri("/api/v1/evidence?transition=" + transition)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        post("outsider", "/api/v1/evidence?transition=" + transition, "{}")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.permission")
                .isEqualTo("evidence:write");
    }

    @ParameterizedTest
    @CsvSource({"ci", "agent"})
    void takesAStatementFromAPersonAlone(String bearer) {
        post(
                        bearer,
                        "/api/v1/evidence?transition=" + transition,
                        new String(Service.example("attestation.json"), UTF_8))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:not-a-person");
    }

    @Test
    void storesNothingOfWhatItRefuses() {
        refused("source=nothing", "{\"hello\":1}", 422, "unknown-format");

        Service.as("team-member")
                .get()
                .uri("/api/v1/evidence?transition=" + transition)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private static WebTestClient.BodyContentSpec refused(String query, String body, int status, String slug) {
        return post("ci", "/api/v1/evidence?transition=" + transition + (query.isEmpty() ? "" : "&" + query), body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:" + slug);
    }

    private static WebTestClient.ResponseSpec post(String bearer, String uri, String body) {
        return Service.as(bearer)
                .post()
                .uri(uri)
                .bodyValue(body.getBytes(UTF_8))
                .exchange();
    }
}
