package org.countersign.testkit.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
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
import org.bson.BsonDocument;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.contracts.Topics;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/** Through a real broker: what arrives twice, what cannot be read, what fails for a while. */
class InboxSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String DESTINATION = "${spring.cloud.stream.bindings.evidence-in-0.destination}";
    private static final String WITHDRAWN = "org.countersign.evidence.withdrawn.v1";
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FAILING = new ConcurrentHashMap<>();
    private static final Map<String, RuntimeException> FAULTS = new ConcurrentHashMap<>();

    private final String run = UUID.randomUUID().toString();

    /** Its own: whoever joins a topic late reads all that stands there, other suites' thousands included. */
    private final String topic = "countersign.inbox-" + run;

    private final Map<String, String> properties = TestService.properties("inbox");
    private ConfigurableApplicationContext service;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void start() {
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

    @AfterEach
    void stop() {
        producer.close();
        service.close();
    }

    @Test
    void takesEachEventInOnceHoweverOftenItArrives() {
        for (var copy = 0; copy < 3; copy++) {
            send(run + "-1", 1);
        }
        send(run + "-2", 2);
        awaitNumbers(1, 2);

        service.close();
        service = TestService.start(properties, Consumers.class);
        send(run + "-1", 1);
        send(run + "-1", 1);
        send(run + "-3", 3);
        awaitNumbers(1, 2, 3);
    }

    @Test
    void putsPoisonAsideWithItsCauseAndGoesOn() {
        send(run + "-1", 1);
        raw(run + "-poison", WITHDRAWN, "{\"transition\": 7, ".getBytes(UTF_8));
        raw(run + "-absent", WITHDRAWN, "{}".getBytes(UTF_8));
        send(run + "-2", 2);

        awaitNumbers(1, 2);
        await().atMost(PATIENCE).until(() -> deadLetters().size() == 2);
        assertThat(deadLetters())
                .allSatisfy(headers -> assertThat(headers)
                        .containsKey("kafka_dlt-exception-message")
                        .containsEntry("kafka_dlt-original-topic", topic));
    }

    @Test
    void ignoresTypesItDoesNotKnow() {
        raw(run + "-new", "org.countersign.evidence.invented.v9", "{}".getBytes(UTF_8));
        send(run + "-1", 1);

        awaitNumbers(1);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void triesAgainWhatFailsForAWhile() {
        FAILING.put(run + "/5", 2);
        send(run + "-5", 5);
        send(run + "-6", 6);

        awaitNumbers(5, 6);
        assertThat(CALLS.get(run + "/5")).hasValue(3);
    }

    @Test
    void givesUpOnWhatAlwaysFailsAndGoesOn() {
        FAILING.put(run + "/7", Integer.MAX_VALUE);
        send(run + "-7", 7);
        send(run + "-8", 8);

        awaitNumbers(8);
        await().atMost(PATIENCE).until(() -> deadLetters().size() == 1);
        assertThat(CALLS.get(run + "/7")).hasValue(4);
    }

    @Test
    void givesUpOnWhatTheStoreRefusesAndGoesOn() {
        FAULTS.put(
                run + "/9",
                new MongoCommandException(
                        BsonDocument.parse("{'ok': 0, 'code': 10334, 'errmsg': 'too large'}"), new ServerAddress()));
        FAILING.put(run + "/9", Integer.MAX_VALUE);
        send(run + "-9", 9);
        send(run + "-10", 10);

        awaitNumbers(10);
        await().atMost(PATIENCE).until(() -> deadLetters().size() == 1);
    }

    @Test
    void waitsForAStoreThatIsAway() {
        FAULTS.put(run + "/11", new MongoTimeoutException("nobody there"));
        FAILING.put(run + "/11", 9);
        send(run + "-11", 11);
        send(run + "-12", 12);

        awaitNumbers(11, 12);
        assertThat(CALLS.get(run + "/11")).hasValue(10);
    }

    @Test
    void handsOnThePlaceInTheStreamOfWhoSaidIt() {
        raw(run + "-1", WITHDRAWN, withdrawn(1), Map.of("ce_sequence", "00000000000000000012"));
        raw(run + "-2", WITHDRAWN, withdrawn(2), Map.of("ce_sequence", "twelve"));
        send(run + "-3", 3);

        awaitNumbers(1, 2, 3);
        assertThat(List.of(run + "-1", run + "-2", run + "-3"))
                .extracting(SEQUENCES::get)
                .containsExactly(12L, 0L, 0L);
    }

    private void awaitNumbers(Integer... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(numbers()).containsExactly(expected));
    }

    private List<Integer> numbers() {
        return service.getBean(Journal.class)
                .load(Step.NUMBERS, run)
                .block(PATIENCE)
                .state();
    }

    private List<Map<String, String>> deadLetters() {
        return Recorded.on(topic + Topics.DEAD_LETTER_SUFFIX).stream()
                .map(Recorded::headers)
                .toList();
    }

    private void send(String id, int number) {
        raw(id, WITHDRAWN, withdrawn(number));
    }

    private byte[] withdrawn(int number) {
        return """
                {"transition":"%s","evidence":"%d","items":[],"reason":"r","by":{"id":"ada","kind":"person"},"at":"2026-03-01T10:00:00Z"}""".formatted(run, number).getBytes(UTF_8);
    }

    private void raw(String id, String type, byte[] body) {
        raw(id, type, body, Map.of());
    }

    private void raw(String id, String type, byte[] body, Map<String, String> more) {
        var record = new ProducerRecord<>(topic, run, body);
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
                    return Mono.error(FAULTS.getOrDefault(event, new IllegalArgumentException("planted")));
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
