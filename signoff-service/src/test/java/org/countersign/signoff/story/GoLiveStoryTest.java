package org.countersign.signoff.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Topics;
import org.countersign.signoff.SignoffApplication;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The way to a go and back, over the wire alone: events come by Kafka, people come by HTTP. */
class GoLiveStoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BASE = "/api/v1";

    @TempDir
    private static Path keys;

    private static ConfigurableApplicationContext service;
    private static WebTestClient http;
    private static Topic topic;

    @BeforeAll
    static void starts() {
        var settings = new HashMap<String, Object>(Backends.shared().properties("signoff"));
        settings.put("spring.config.name", "signoff-service");
        settings.put("server.port", "0");
        settings.put("countersign.oidc.issuer", "https://issuer.test");
        settings.put("countersign.signing.directory", keys.resolve("signing").toString());
        service = new SpringApplicationBuilder(SignoffApplication.class, Identities.class)
                .web(WebApplicationType.REACTIVE)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(SOON)
                .build();
        topic = new Topic(Backends.shared().kafkaBrokers());
    }

    @AfterAll
    static void stops() {
        if (topic != null) {
            topic.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void goesFromChecklistToGoAndBack() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var release = new Artifact("payments-api", Events.DIGEST);
        var say = new Events(id, "story-api", Instant.now().minusSeconds(60));

        topic.say(say.opened(release));
        topic.say(say.data(1, Events.OTHER_DIGEST));
        topic.say(say.evidence("e-1", "walker"));
        topic.say(say.satisfied("load.peak", Instant.now().plusSeconds(3600), "e-1"));
        await().atMost(SOON)
                .until(() -> !get("data-owner", "/signoffs/" + id)
                        .at("/rounds/data/snapshot")
                        .isMissingNode());
        assertThat(gate("story-api").path("verdict").asString()).isEqualTo("no-go");
        assertThat(problem(sign("engineering-approver", id, "go", "approve", null), 409))
                .isEqualTo("not-ready");

        var data =
                get("data-owner", "/signoffs/" + id).at("/rounds/data/snapshot").asString();
        assertThat(problem(sign("engineering-approver", id, "data", "approve", data), 403))
                .isEqualTo("wrong-role");
        assertThat(sign("data-owner", id, "data", "approve", data).status()).isEqualTo(201);
        topic.say(say.satisfied("data.decision", null));
        topic.say(say.ready(true));
        await().atMost(SOON)
                .until(() ->
                        get("reader", "/signoffs/" + id).at("/rounds/go/open").asBoolean(false));

        var go = get("reader", "/signoffs/" + id).at("/rounds/go/snapshot").asString();
        assertThat(Canonical.digest(bytes("/signoffs/" + id + "/snapshot?round=go")))
                .isEqualTo(go);
        assertThat(problem(sign("agent", id, "go", "approve", go), 403)).isEqualTo("not-a-person");
        assertThat(problem(sign("reader", id, "go", "approve", go), 403)).isEqualTo("missing-permission");
        assertThat(problem(sign("no-mfa-approver", id, "go", "approve", go), 401))
                .isEqualTo("step-up-required");
        assertThat(problem(sign("walker", id, "go", "approve", go), 403)).isEqualTo("separation-of-duties");
        assertThat(problem(sign("engineering-approver", id, "go", "approve", data), 409))
                .isEqualTo("snapshot-changed");
        assertThat(problem(sign("engineering-approver", id, "go", "reject", go), 422))
                .isEqualTo("invalid-body");
        assertThat(sign("engineering-approver", id, "go", "approve", go).status())
                .isEqualTo(201);
        assertThat(problem(sign("engineering-approver", id, "go", "approve", go), 409))
                .isEqualTo("already-signed");
        assertThat(problem(sign("second-engineering-approver", id, "go", "approve", go), 409))
                .isEqualTo("seat-filled");
        assertThat(gate("story-api").path("allowed").asBoolean()).isFalse();
        assertThat(sign("business-approver", id, "go", "approve", go).status()).isEqualTo(201);

        var answer = gate("story-api");
        assertThat(answer.path("allowed").asBoolean()).isTrue();
        assertThat(answer.path("verdict").asString()).isEqualTo("go");
        assertThat(gateFor("story-api", Events.OTHER_DIGEST).path("verdict").asString())
                .isEqualTo("no-go");
        assertThat(gateFor("story-api", Events.DIGEST).path("allowed").asBoolean())
                .isTrue();

        var statement = get("business-approver", "/signoffs/" + id + "/statement");
        assertThat(statement.at("/predicate/seat").asString()).isEqualTo("business");
        assertThat("sha256:" + statement.at("/subject/0/digest/sha256").asString())
                .isEqualTo(go);
        var certificate = bytes("/signoffs/" + id + "/certificate");
        assertThat(bytes("/signoffs/" + id + "/certificate")).isEqualTo(certificate);
        export(certificate, id);

        topic.say(say.failed("load.peak", "e-1"));
        await().atMost(SOON)
                .until(() -> gate("story-api").path("verdict").asString().equals("suspended"));
        topic.say(say.satisfied("load.peak", Instant.now().plusSeconds(3600), "e-1"));
        await().atMost(SOON).until(() -> gate("story-api").path("allowed").asBoolean());
        topic.say(say.changed(500, release));
        await().atMost(SOON)
                .until(() -> gate("story-api").path("verdict").asString().equals("revoked"));
        http.get()
                .uri(BASE + "/gate?workload=story-api&stage=production&enforce=true")
                .headers(headers -> headers.setBearerAuth("reader"))
                .exchange()
                .expectStatus()
                .isForbidden();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.types(Topics.SIGNOFF, id))
                        .map(type -> type.replace("org.countersign.signoff.", ""))
                        .containsSubsequence(
                                "round-opened.v1",
                                "signed.v1",
                                "data-decision-approved.v1",
                                "round-opened.v1",
                                "signed.v1",
                                "signed.v1",
                                "decided.v1",
                                "suspended.v1",
                                "resumed.v1",
                                "revoked.v1"));
    }

    @Test
    void hasOneEffectOfAnEventAndOfACallHoweverOftenTheyCome() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var say = new Events(id, "repeated-api", Instant.now().minusSeconds(60));
        var opened = say.opened();
        for (var time = 0; time < 5; time++) {
            topic.say("event-of-" + id, opened);
        }
        var statement = Map.of("none", true, "statement", "None is known to us.");
        await().atMost(SOON).until(() -> get("reader", "/signoffs/" + id).has("rounds"));
        assertThat(problem(post("outsider-team", "/signoffs/" + id + "/risks", statement, "k"), 404))
                .isEqualTo("unknown-transition");
        assertThat(problem(post("outsider", "/signoffs/" + id + "/risks", statement, "k"), 403))
                .isEqualTo("missing-permission");
        assertThat(problem(post("team-member", "/signoffs/" + id + "/risks", Map.of("none", true), "k"), 422))
                .isEqualTo("invalid-body");
        var first = post("team-member", "/signoffs/" + id + "/risks", statement, "key-" + id);
        var second = post("team-member", "/signoffs/" + id + "/risks", statement, "key-" + id);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertThat(get("reader", "/signoffs/" + id).path("risks")).hasSize(1);

        var risk = WireJson.lenient().readTree(first.body()).path("id").asString();
        var acceptance = "/signoffs/" + id + "/risks/" + risk + "/acceptance";
        assertThat(problem(post("engineering-approver", acceptance, Map.of(), "a"), 403))
                .isEqualTo("wrong-role");
        assertThat(post("business-approver", acceptance, Map.of(), "b").status())
                .isEqualTo(201);
        assertThat(get("reader", "/signoffs/" + id).at("/risks/0/acceptance/by").asString())
                .isEqualTo("business-approver");
        assertThat(problem(post("release-manager", "/signoffs/" + id + "/revocation", Map.of("reason", "x"), "c"), 409))
                .isEqualTo("nothing-to-revoke");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.types(Topics.SIGNOFF, id))
                        .containsExactly(
                                "org.countersign.signoff.risk-raised.v1", "org.countersign.signoff.risk-accepted.v1"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(problem(sign("engineering-approver", "no-such", "go", "approve", "x"), 404))
                .isEqualTo("unknown-transition");
        assertThat(get("reader", "/signoffs/no-such").path("status").asInt()).isEqualTo(404);
        assertThat(get("reader", "/signoffs/no-such/certificate").path("status").asInt())
                .isEqualTo(404);
        assertThat(get("reader", "/gate?workload=x").path("type").asString()).endsWith("missing-parameter");
        http.get()
                .uri(BASE + "/gate?workload=x&stage=y")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get().uri(BASE + "/signing-keys").exchange().expectStatus().isOk();
    }

    @Test
    void saysUnknownOfWhatWasNeverHeardOf() {
        var answer = gate("nobody-knows-it");

        assertThat(answer.path("verdict").asString()).isEqualTo("unknown");
        assertThat(answer.path("allowed").asBoolean()).isFalse();
    }

    private static void export(byte[] certificate, String id) throws Exception {
        var folder = System.getenv("COUNTERSIGN_EXPORT");
        if (folder != null) {
            Files.write(Path.of(folder, "certificate.jsonl"), certificate);
            Files.write(Path.of(folder, "jwks.json"), bytes("/signing-keys"));
            Files.write(Path.of(folder, "snapshot.json"), bytes("/signoffs/" + id + "/snapshot"));
        }
    }

    private record Answer(int status, String body) {}

    private static String problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return WireJson.lenient()
                .readTree(answer.body())
                .path("type")
                .asString()
                .replace("urn:countersign:problem:", "");
    }

    private static Answer sign(String who, String id, String round, String decision, String snapshot) {
        var body = new HashMap<String, Object>(Map.of("round", round, "decision", decision));
        if (snapshot != null) {
            body.put("snapshot", snapshot);
        }
        var result = http.post()
                .uri(BASE + "/signoffs/" + id + "/decisions")
                .headers(headers -> headers.setBearerAuth(who))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        return new Answer(result.getStatus().value(), new String(result.getResponseBody(), UTF_8));
    }

    private static Answer post(String who, String path, Object body, String key) {
        var result = http.post()
                .uri(BASE + path)
                .headers(headers -> headers.setBearerAuth(who))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        return new Answer(result.getStatus().value(), new String(result.getResponseBody(), UTF_8));
    }

    private static JsonNode gate(String workload) {
        return get("reader", "/gate?workload=" + workload + "&stage=production");
    }

    private static JsonNode gateFor(String workload, String subject) {
        return get("reader", "/gate?workload=" + workload + "&stage=production&subject=" + subject);
    }

    private static byte[] bytes(String path) {
        return http.get()
                .uri(BASE + path)
                .headers(headers -> headers.setBearerAuth("reader"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode get(String who, String path) {
        return WireJson.lenient()
                .readTree(http.get()
                        .uri(BASE + path)
                        .headers(headers -> headers.setBearerAuth(who))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }
}
