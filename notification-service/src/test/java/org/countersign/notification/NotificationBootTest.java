package org.countersign.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;
import org.countersign.contracts.ItemStatus;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Phase;
import org.countersign.contracts.Tier;
import org.countersign.contracts.Topics;
import org.countersign.contracts.Verdict;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent.ItemFailed;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionOpened;
import org.countersign.contracts.checklist.Environments;
import org.countersign.contracts.checklist.ItemState;
import org.countersign.contracts.checklist.TemplateRef;
import org.countersign.contracts.signoff.SignoffEvent.Decided;
import org.countersign.embedded.EmbeddedBroker;
import org.countersign.embedded.EmbeddedStore;
import org.countersign.notification.probe.PlainTokens;
import org.countersign.notification.probe.Receiver;
import org.countersign.notification.probe.Receiver.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a real broker and the embedded store. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NotificationBootTest {
    private static final JsonMapper JSON = WireJson.lenient();
    private static final Instant AT = Instant.parse("2026-03-10T09:15:30Z");
    private static final String ADMIN =
            PlainTokens.of("notification-admin", "person", List.of(), "read", "notifications:write");

    private static EmbeddedBroker broker;
    private static EmbeddedStore store;
    private static KafkaProducer<String, byte[]> producer;
    private static ConfigurableApplicationContext service;
    private static Receiver receiver;
    private static Receiver operator;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = new EmbeddedBroker(folder.resolve("broker"), 0).start();
        store = new EmbeddedStore(folder.resolve("store"), 0).start();
        receiver = new Receiver();
        operator = new Receiver();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        service = boot();
    }

    private static ConfigurableApplicationContext boot() {
        return new SpringApplicationBuilder(NotificationApplication.class, PlainTokens.class)
                .run(
                        "--spring.config.name=notification-service",
                        "--server.port=0",
                        "--countersign.kafka.brokers=" + broker.bootstrapServers(),
                        "--countersign.mongodb.uri=" + store.uri(),
                        "--countersign.notification.trust-loopback=true",
                        "--countersign.notification.slack-webhook-url=" + operator.url("/operator"),
                        "--countersign.notification.pauses=100ms,200ms",
                        "--countersign.notification.timeout=3s",
                        "--countersign.notification.lease=4s",
                        "--countersign.log-format=");
    }

    @AfterAll
    static void stop() {
        service.close();
        producer.close();
        operator.close();
        receiver.close();
        store.close();
        broker.close();
    }

    @Test
    void tellsTheOwnerOfAFailedItemOnceAndNobodyElse() throws Exception {
        var transition = opened("payments-api");
        contact("ada", "person", "/ada");
        contact("grace", "person", "/grace");
        var event = UUID.randomUUID().toString();
        var failed = new ItemFailed(transition, failed("ada"), AT);

        send(Topics.CHECKLIST, event, failed);
        send(Topics.CHECKLIST, event, failed);
        send(Topics.CHECKLIST, UUID.randomUUID().toString(), failed);

        var announced = announced(transition);
        assertThat(announced.type()).isEqualTo("org.countersign.notification.delivered.v1");
        assertThat(announced.body().get("addressee").asString()).isEqualTo("ada");
        assertThat(announced.body().get("item").asString()).isEqualTo("load.peak");
        assertThat(receiver.to("/ada")).hasSize(1);
        assertThat(receiver.to("/ada").getFirst().body()).contains("http.latency.p95 480 &gt; 300");
        assertThat(receiver.to("/grace")).isEmpty();
        var shown = get("/api/v1/notifications?transition=" + transition, ADMIN).get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("state").asString()).isEqualTo("delivered");
        assertThat(shown.get(0).get("attempts").get(0).get("outcome").asString())
                .isEqualTo("delivered");
    }

    @Test
    void sendsAGoToTheTeamAndToTheOperatorAndTriesAgainAfterAFault() throws Exception {
        var transition = UUID.randomUUID().toString();
        var go = new Decided(
                transition, "ledger", "production", Verdict.GO, "sha256:00", List.of(), List.of("ada", "bob"), AT);
        receiver.answering(Reply.of(503), Reply.of(500));
        contact("ledger-team", "team", "/ledger-team");

        send(Topics.SIGNOFF, UUID.randomUUID().toString(), go);
        send(Topics.CHECKLIST, UUID.randomUUID().toString(), opening(transition, "ledger", "ledger-team"));

        assertThat(announced(transition).body().get("kind").asString()).isEqualTo("go");
        assertThat(announced(transition, 2).body().get("kind").asString()).isEqualTo("go");
        assertThat(receiver.to("/ledger-team")).hasSize(3);
        assertThat(operator.all().stream().filter(request -> request.body().contains("ledger: go for production")))
                .hasSize(1);
        assertThat(operator.all().getFirst().body()).contains("Countersign is up");
    }

    @Test
    void goesOnWithADeliveryThatAStopCutOff() throws Exception {
        var transition = opened("billing-api");
        contact("hopper", "person", "/hopper");
        receiver.answering(Reply.of(0));
        send(Topics.CHECKLIST, UUID.randomUUID().toString(), new ItemFailed(transition, failed("hopper"), AT));
        while (receiver.to("/hopper").isEmpty()) {
            receiver.next();
        }

        service.close();
        service = boot();

        assertThat(announced(transition).type()).isEqualTo("org.countersign.notification.delivered.v1");
        var shown = get("/api/v1/notifications?transition=" + transition, ADMIN).get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("attempts").get(0).get("reason").asString()).isIn("interrupted", "unreachable");
        assertThat(shown.get(0).get("attempts").get(1).get("outcome").asString())
                .isEqualTo("delivered");
        assertThat(receiver.to("/hopper")).hasSize(2);
    }

    @Test
    void fallsBackToTheOperatorAndLetsTheAddresseeAloneTakeNote() throws Exception {
        var transition = opened("search-api");
        send(Topics.CHECKLIST, UUID.randomUUID().toString(), new ItemFailed(transition, failed("lovelace"), AT));
        announced(transition);
        var notice = get("/api/v1/notifications?transition=" + transition + "&state=delivered", ADMIN)
                .get("items")
                .get(0);
        assertThat(notice.get("route").asString()).isEqualTo("default-receiver");

        var path = "/api/v1/notifications/" + notice.get("id").asString() + "/acknowledgement";
        assertThat(posted(path, PlainTokens.of("lovelace", "agent", List.of(), "read")))
                .isEqualTo(403);
        assertThat(posted(path, PlainTokens.of("grace", "person", List.of(), "read")))
                .isEqualTo(403);
        assertThat(posted(path, PlainTokens.of("lovelace", "person", List.of(), "read")))
                .isEqualTo(200);
        assertThat(posted("/api/v1/notifications/unknown/acknowledgement", ADMIN))
                .isEqualTo(404);
        assertThat(get("/api/v1/notifications?state=acknowledged&transition=" + transition, ADMIN)
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void refusesContactsThatAreNotTheCallersOrLeadInside() throws Exception {
        var self = PlainTokens.of("curie", "person", List.of("radium"), "read");
        var inside =
                "{\"kind\":\"person\",\"channels\":[{\"type\":\"webhook\",\"url\":\"https://169.254.169.254/x\"}]}";

        var refused = putContact("curie", inside, self);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("address-refused", "link-local", "/channels/0/url");
        assertThat(putContact("ada", inside, self).statusCode()).isEqualTo(403);
        assertThat(putContact("meitner", "{\"kind\":\"person\",\"channels\":[]}", self)
                        .statusCode())
                .isEqualTo(403);
        assertThat(putContact("curie", "{\"kind\":\"robot\"}", self).statusCode())
                .isEqualTo(400);
        assertThat(putContact("curie", "{}", self).statusCode()).isEqualTo(422);

        var hook = "{\"kind\":\"person\",\"zone\":\"Europe/Vienna\",\"channels\":[{\"type\":\"webhook\",\"url\":\""
                + receiver.url("/curie/secret") + "\"}]}";
        var set = putContact("curie", hook, self);
        assertThat(set.body()).contains("whsec_").doesNotContain("/curie/secret");
        assertThat(putContact("curie", hook, self).body()).doesNotContain("whsec_");
        var shown = get("/api/v1/notifications/contacts/curie", self);
        assertThat(shown.get("channels").get(0).get("address").asString()).isEqualTo("http://127.0.0.1/***");
        assertThat(shown.get("channels").get(0).has("secret")).isFalse();
    }

    private static int posted(String path, String token) throws Exception {
        return call(HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private static HttpResponse<String> putContact(String who, String body, String token) throws Exception {
        return call(HttpRequest.newBuilder(address("/api/v1/notifications/contacts/" + who))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String opened(String workload) throws Exception {
        var transition = UUID.randomUUID().toString();
        send(Topics.CHECKLIST, UUID.randomUUID().toString(), opening(transition, workload, "payments"));
        return transition;
    }

    private static TransitionOpened opening(String transition, String workload, String team) {
        var checklist = new Checklist(
                workload,
                team,
                "pilot",
                "production",
                Tier.STANDARD,
                new TemplateRef("starter", 1, "sha256:00"),
                List.of(),
                new Environments("pilot", "production", List.of()),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        return new TransitionOpened(transition, checklist, new Actor("ada", ActorKind.PERSON), AT);
    }

    private static ItemState failed(String owner) {
        return new ItemState(
                "load.peak",
                "Holds the expected peak",
                Phase.BEFORE,
                ItemStatus.FAILED,
                List.of(owner),
                null,
                List.of(new ItemState.EvidenceRef("e1", "sha256:00")),
                Outcome.FAIL,
                null,
                "p95: http.latency.p95 480 > 300",
                List.of("ci"));
    }

    private static void contact(String who, String kind, String path) throws Exception {
        var body = "{\"kind\":\"%s\",\"channels\":[{\"type\":\"slack\",\"url\":\"%s\"}]}"
                .formatted(kind, receiver.url(path));
        var answer = putContact(who, body, ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(path);
    }

    private static JsonNode get(String path, String token) throws Exception {
        var answer = call(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    private static void send(String topic, String id, Event event) throws Exception {
        var sent = new ProducerRecord<>(topic, event.transition(), JSON.writeValueAsBytes(event));
        var headers = new HashMap<String, String>();
        headers.put("ce_id", id);
        headers.put("ce_source", "urn:countersign:test");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", EventType.of(event.getClass()).name());
        headers.put("ce_time", AT.toString());
        headers.forEach(
                (name, value) -> sent.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        producer.send(sent).get(20, TimeUnit.SECONDS);
    }

    private record Announced(String type, JsonNode body) {}

    private static Announced announced(String transition) {
        return announced(transition, 1);
    }

    /** The n-th event about the transition on the service's own topic. */
    private static Announced announced(String transition, int n) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        var seen = 0;
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.NOTIFICATION));
            while (System.nanoTime() < until) {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                    if (found.key().equals(transition) && ++seen == n) {
                        var type = new String(
                                found.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
                        return new Announced(type, JSON.readTree(found.value()));
                    }
                }
            }
        }
        throw new AssertionError("no event of " + transition + " within 30 s");
    }
}
