package org.countersign.testkit.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.contracts.Topics;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.testkit.backend.Backends;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/** A service that hears numbers on a topic and writes them down, who tells it numbers, and how often it is to fail. */
final class InboxService implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(40);
    static final String WITHDRAWN = "org.countersign.evidence.withdrawn.v1";

    private static final String DESTINATION = "${spring.cloud.stream.bindings.evidence-in-0.destination}";
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FAILING = new ConcurrentHashMap<>();
    private static final Map<String, RuntimeException> FAULTS = new ConcurrentHashMap<>();

    private final String run = UUID.randomUUID().toString();

    /** Its own: whoever joins a topic late reads all that stands there, other suites' thousands included. */
    private final String topic = "countersign.inbox-" + run;

    private final Map<String, String> properties = TestService.properties("inbox");
    private final KafkaProducer<String, byte[]> producer;
    private ConfigurableApplicationContext service;

    InboxService() {
        properties.put("spring.cloud.function.definition", "evidence");
        properties.put("spring.cloud.stream.bindings.evidence-in-0.destination", topic);
        properties.put("spring.cloud.stream.bindings.evidence-in-0.group", "inbox-" + run);
        properties.put("spring.config.import", "classpath:countersign-defaults.yml");
        properties.put("countersign.inbox.first-pause", "20ms");
        properties.put("countersign.inbox.longest-pause", "200ms");
        properties.put("logging.structured.format.console", "");
        service = TestService.start(properties, Consumers.class);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Backends.shared().kafkaBrokers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void restart() {
        service.close();
        service = TestService.start(properties, Consumers.class);
    }

    /** The next so many times that it hears the number, it fails with the fault. */
    void fail(int number, int times, RuntimeException fault) {
        FAULTS.put(event(number), fault);
        FAILING.put(event(number), times);
    }

    /** How often it heard the number. */
    int calls(int number) {
        return CALLS.getOrDefault(event(number), new AtomicInteger()).get();
    }

    /** The place in the stream of whoever said the number, as it was handed on. */
    long sequence(int number) {
        return SEQUENCES.getOrDefault(id(number), -1L);
    }

    /** The same number is the same event. */
    void send(int number) {
        send(number, Map.of());
    }

    void send(int number, Map<String, String> headers) {
        raw(id(number), WITHDRAWN, """
                {"transition":"%s","evidence":"%d","items":[],"reason":"r","by":{"id":"ada","kind":"person"},"at":"2026-03-01T10:00:00Z"}""".formatted(run, number), headers);
    }

    void raw(String name, String type, String body) {
        raw(run + "-" + name, type, body, Map.of());
    }

    private void raw(String id, String type, String body, Map<String, String> more) {
        var record = new ProducerRecord<>(topic, run, body.getBytes(UTF_8));
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "urn:countersign:elsewhere",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.EPOCH.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        more.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var sent = producer.send(record);
        producer.flush();
        assertThat(sent).isDone();
    }

    void awaitNumbers(Integer... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(numbers()).containsExactly(expected));
    }

    private List<Integer> numbers() {
        return service.getBean(Journal.class)
                .load(Step.NUMBERS, run)
                .block(PATIENCE)
                .state();
    }

    /** Their headers. */
    List<Map<String, String>> deadLetters() {
        return Recorded.on(topic + Topics.DEAD_LETTER_SUFFIX).stream()
                .map(Recorded::headers)
                .toList();
    }

    String topic() {
        return topic;
    }

    @Override
    public void close() {
        producer.close();
        service.close();
    }

    private String id(int number) {
        return run + "-" + number;
    }

    private String event(int number) {
        return run + "/" + number;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Consumers {
        @Bean
        KafkaAdmin.NewTopics ownTopics(@Value(DESTINATION) String topic) {
            return new KafkaAdmin.NewTopics(
                    new NewTopic(topic, 2, (short) 1), new NewTopic(topic + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1));
        }

        @Bean
        Consumer<Message<byte[]>> evidence(Inbox inbox, Journal journal) {
            return inbox.consumer(received -> {
                if (!(received.event() instanceof EvidenceEvent.Withdrawn withdrawn)) {
                    return Mono.empty();
                }
                SEQUENCES.put(received.id(), received.sequence());
                var event = withdrawn.transition() + "/" + withdrawn.evidence();
                var calls =
                        CALLS.computeIfAbsent(event, key -> new AtomicInteger()).incrementAndGet();
                if (calls <= FAILING.getOrDefault(event, 0)) {
                    return Mono.error(FAULTS.get(event));
                }
                return journal.execute(
                                Step.NUMBERS,
                                withdrawn.transition(),
                                received.cause(Instant.EPOCH),
                                seen -> Ruling.write(List.of(new Step.Added(Integer.parseInt(withdrawn.evidence())))))
                        .then();
            });
        }
    }
}
