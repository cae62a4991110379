package org.countersign.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;
import org.countersign.testkit.backend.Backends;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The whole service on the backends of this run, and what stands around it. */
final class RunningChecklist {
    private static final RunningChecklist SHARED = new RunningChecklist();

    private final WebTestClient client;
    private final String brokers;

    private RunningChecklist() {
        var settings = new HashMap<String, Object>(Backends.shared().properties("checklist"));
        brokers = Backends.shared().kafkaBrokers();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("countersign.oidc.issuer", "http://127.0.0.1/issuer");
        settings.put("countersign.log-format", "");
        var context = new SpringApplicationBuilder(ChecklistApplication.class, Tokens.class)
                .properties("spring.config.name=checklist-service")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        var port =
                ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    static RunningChecklist shared() {
        return SHARED;
    }

    /** Tokens of this test: the token is the name. */
    @Configuration(proxyBeanMethods = false)
    static class Tokens {
        private static final List<String> ALL =
                List.of("read", "transitions:write", "templates:write", "evidence:write");

        @Bean
        ReactiveJwtDecoder tokens() {
            return token -> Mono.just(Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claim("actor", token.equals("agent") ? "agent" : "person")
                    .claim("teams", List.of(token.equals("stranger") ? "strangers" : "payments"))
                    .claim("permissions", token.equals("auditor") ? List.of("read") : ALL)
                    .issuedAt(Instant.EPOCH)
                    .build());
        }
    }

    /** A record as a reader of the topic sees it. */
    record Seen(Map<String, String> headers, String body) {}

    static Map<String, Object> opening(String workload) {
        return Map.of(
                "workload",
                workload,
                "to",
                "production",
                "template",
                "starter",
                "attributes",
                Map.of("expectedPeakRps", 100, "rtoMinutes", 60, "rpoMinutes", 15));
    }

    static String field(WebTestClient.ResponseSpec answer, String name) {
        var body = answer.expectBody(Map.class).returnResult().getResponseBody();
        return String.valueOf(body.get(name));
    }

    String open(String workload) {
        return field(
                post("/transitions", opening(workload), "team-member")
                        .expectStatus()
                        .isCreated(),
                "id");
    }

    WebTestClient.ResponseSpec get(String path, String who) {
        return client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(who))
                .exchange();
    }

    WebTestClient.ResponseSpec post(String path, Object body, String who) {
        return send(client.post(), path, MediaType.APPLICATION_JSON, body, who);
    }

    WebTestClient.ResponseSpec put(String path, Object body, String who) {
        return send(client.put(), path, MediaType.APPLICATION_JSON, body, who);
    }

    WebTestClient.ResponseSpec patch(String path, Object body, String who) {
        return send(client.patch(), path, MediaType.APPLICATION_JSON, body, who);
    }

    WebTestClient.ResponseSpec patch(String path, Object body, String who, String tag) {
        return send(seen(client.patch(), tag), path, MediaType.APPLICATION_JSON, body, who);
    }

    WebTestClient.ResponseSpec post(String path, Object body, String who, String tag) {
        return send(seen(client.post(), tag), path, MediaType.APPLICATION_JSON, body, who);
    }

    WebTestClient.ResponseSpec put(String path, Object body, String who, String tag) {
        return send(seen(client.put(), tag), path, MediaType.APPLICATION_JSON, body, who);
    }

    private static WebTestClient.RequestBodyUriSpec seen(WebTestClient.RequestBodyUriSpec call, String tag) {
        call.headers(headers -> headers.setIfMatch(tag));
        return call;
    }

    WebTestClient.ResponseSpec post(String path, MediaType type, String body, String who) {
        return send(client.post(), path, type, body, who);
    }

    WebTestClient.ResponseSpec put(String path, MediaType type, String body, String who) {
        return send(client.put(), path, type, body, who);
    }

    private static WebTestClient.ResponseSpec send(
            WebTestClient.RequestBodyUriSpec call, String path, MediaType type, Object body, String who) {
        return call.uri(path)
                .headers(headers -> headers.setBearerAuth(who))
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    /** Puts an event on a topic as another service does. */
    void say(String topic, Event event) {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    topic,
                    event.transition().getBytes(UTF_8),
                    WireJson.lenient().writeValueAsBytes(event));
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/evidence-service",
                            "ce_specversion", "1.0",
                            "ce_type", EventType.of(event.getClass()).name(),
                            "ce_time", "2026-03-10T09:15:30Z",
                            "ce_subject", event.transition(),
                            "content-type", "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            var sent = producer.send(record);
            producer.flush();
            if (!sent.isDone()) {
                throw new IllegalStateException("the broker took no record");
            }
        }
    }

    /** The first records of a transition on a topic; waits for as many. */
    List<Seen> topic(String topic, String transition, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "auto.offset.reset", "earliest");
        var found = new ArrayList<Seen>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            for (int polls = 0; polls < 60 && found.size() < count; polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (new String(record.key(), UTF_8).equals(transition)) {
                        var headers = new HashMap<String, String>();
                        record.headers()
                                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
                        found.add(new Seen(headers, new String(record.value(), UTF_8)));
                    }
                });
            }
        }
        return found;
    }
}
