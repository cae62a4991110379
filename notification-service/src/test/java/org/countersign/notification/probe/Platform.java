package org.countersign.notification.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;
import org.countersign.contracts.Topics;
import org.countersign.embedded.EmbeddedBroker;
import org.countersign.embedded.EmbeddedStore;
import org.countersign.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a real broker and the embedded store, and a client of both its sides. */
public final class Platform implements AutoCloseable {
    private static final JsonMapper JSON = WireJson.lenient();

    private final EmbeddedBroker broker;
    private final EmbeddedStore store;
    private final KafkaProducer<String, byte[]> producer;
    private final String slack;
    private ConfigurableApplicationContext service;

    public Platform(Path folder, String slack) {
        this.slack = slack;
        broker = new EmbeddedBroker(folder.resolve("broker"), 0).start();
        store = new EmbeddedStore(folder.resolve("store"), 0).start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        service = boot();
    }

    /** Stops the service, not what it stands on, and starts it anew. */
    public void restart() {
        service.close();
        service = boot();
    }

    private ConfigurableApplicationContext boot() {
        return new SpringApplicationBuilder(NotificationApplication.class, PlainTokens.class)
                .run(
                        "--spring.config.name=notification-service",
                        "--countersign.oidc.issuer=https://issuer.test",
                        "--server.port=0",
                        "--countersign.kafka.brokers=" + broker.bootstrapServers(),
                        "--countersign.mongodb.uri=" + store.uri(),
                        "--countersign.notification.trust-loopback=true",
                        "--countersign.notification.slack-webhook-url=" + slack,
                        "--countersign.notification.pauses=100ms,200ms",
                        "--countersign.notification.timeout=3s",
                        "--countersign.notification.lease=4s",
                        "--countersign.log-format=");
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        store.close();
        broker.close();
    }

    public int posted(String path, String token) throws Exception {
        return call(HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    public HttpResponse<String> putContact(String who, String body, String token) throws Exception {
        return call(HttpRequest.newBuilder(address("/api/v1/notifications/contacts/" + who))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode get(String path, String token) throws Exception {
        var answer = call(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    public void send(String topic, String id, Event event) throws Exception {
        var sent = new ProducerRecord<>(topic, event.transition(), JSON.writeValueAsBytes(event));
        var headers = new HashMap<String, String>();
        headers.put("ce_id", id);
        headers.put("ce_source", "urn:countersign:test");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", EventType.of(event.getClass()).name());
        headers.put("ce_time", "2026-03-10T09:15:30Z");
        headers.forEach(
                (name, value) -> sent.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        producer.send(sent).get(20, TimeUnit.SECONDS);
    }

    public record Announced(String type, JsonNode body) {}

    public Announced announced(String transition) {
        return announced(transition, 1);
    }

    /** The n-th event about the transition on the service's own topic. */
    public Announced announced(String transition, int n) {
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
