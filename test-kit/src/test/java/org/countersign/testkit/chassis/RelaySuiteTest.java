package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class RelaySuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final String run = UUID.randomUUID().toString();

    @Test
    void publishesAsCloudEventsInBinaryMode() {
        try (var service = TestService.start(TestService.properties("relay"))) {
            add(service, run, 41);

            var record = await().atMost(PATIENCE)
                    .until(() -> published(run), found -> found.size() == 1)
                    .getFirst();
            var fact = service.getBean(Journal.class)
                    .history(Step.NUMBERS, run, 1)
                    .blockFirst(PATIENCE)
                    .facts()
                    .getFirst();
            assertThat(Recorded.headers(record))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", fact.id())
                    .containsEntry("ce_type", "org.countersign.evidence.withdrawn.v1")
                    .containsEntry("ce_source", "urn:countersign:test-service")
                    .containsEntry("ce_subject", "numbers")
                    .containsEntry("ce_time", "2026-03-01T10:00:00Z")
                    .containsEntry("ce_sequence", "00000000000000000001")
                    .containsEntry("content-type", "application/json")
                    .containsOnlyKeys(
                            "ce_specversion",
                            "ce_id",
                            "ce_type",
                            "ce_source",
                            "ce_subject",
                            "ce_time",
                            "ce_sequence",
                            "ce_causation",
                            "content-type");
            assertThat(record.key()).isEqualTo("numbers");
        }
    }

    @Test
    void keepsTheOrderOfEachStreamUnderManyWriters() {
        try (var service = TestService.start(TestService.properties("relay"))) {
            Flux.range(0, 120)
                    .flatMap(number -> adding(service, run, number), 16)
                    .blockLast(PATIENCE);

            await().atMost(PATIENCE).until(() -> published(run).size() == 120);
            var written = service.getBean(Journal.class)
                    .load(Step.NUMBERS, run)
                    .block(PATIENCE)
                    .state();
            assertThat(published(run)).extracting(RelaySuiteTest::number).containsExactlyElementsOf(written);
            assertThat(published(run))
                    .extracting(record -> Recorded.headers(record).get("ce_sequence"))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith("00000000000000000120");
        }
    }

    @Test
    void findsWhatAWriterLeftBehind() {
        var properties = TestService.properties("relay");
        try (var service = TestService.start(properties)) {
            service.getBean(TestService.Told.class).failing = true; // as if it had died before it handed over
            IntStream.rangeClosed(1, 5).forEach(number -> add(service, run, number));
        }
        try (var next = TestService.start(properties)) {
            await().atMost(PATIENCE).until(() -> published(run).size() >= 5);
            assertThat(published(run)).extracting(RelaySuiteTest::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(next.getBean(TestService.Told.class).states).isNotEmpty();
            await().atMost(PATIENCE).until(() -> pending(next) == 0);
        }
    }

    @Test
    void takesItsMarksOffAndNotesTheHead() {
        try (var service = TestService.start(TestService.properties("relay"))) {
            IntStream.rangeClosed(1, 30).forEach(number -> add(service, run, number));

            await().atMost(PATIENCE).until(() -> pending(service) == 0);
            var head = Mono.from(service.getBean(MongoDatabase.class)
                            .getCollection("heads")
                            .find(Filters.eq("_id", "numbers/" + run))
                            .first())
                    .block(PATIENCE);
            assertThat(head.getLong("seq")).isEqualTo(30);
        }
    }

    @Test
    void sharesTheWorkBetweenInstances() {
        var one = TestService.properties("relay");
        one.put("countersign.instance", "one");
        one.put("countersign.relay.lease", "1s");
        var two = Map.copyOf(one).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        two.put("countersign.instance", "two");
        try (var first = TestService.start(one);
                var second = TestService.start(two)) {
            await().atMost(PATIENCE).until(() -> owners(first).size() == 2);
            var streams = IntStream.range(0, 24).mapToObj(n -> run + "-" + n).toList();
            Flux.fromIterable(streams)
                    .flatMap(stream -> Flux.range(0, 4).concatMap(n -> adding(n % 2 == 0 ? first : second, stream, n)))
                    .blockLast(PATIENCE);

            await().atMost(PATIENCE).until(() -> pending(first) == 0);
            streams.forEach(stream -> assertThat(published(stream))
                    .extracting(RelaySuiteTest::number)
                    .as(stream)
                    .startsWith(0)
                    .containsSubsequence(0, 1, 2, 3));
        }
    }

    @Test
    void publishesAfterAnotherStartWhatWasInMemory() {
        try (var service = TestService.start(TestService.properties("relay"))) {
            service.getBean(TestService.Told.class).silent = true;
            IntStream.rangeClosed(1, 3).forEach(number -> add(service, run, number));
            await().atMost(PATIENCE).until(() -> counted(service, "countersign.relay.failures") > 0);
            var relay = service.getBean("relay", SmartLifecycle.class);
            relay.stop();
            service.getBean(TestService.Told.class).silent = false;
            relay.start();

            await().atMost(PATIENCE).until(() -> published(run).size() == 3);
            assertThat(published(run)).extracting(RelaySuiteTest::number).containsExactly(1, 2, 3);
            await().atMost(PATIENCE).until(() -> pending(service) == 0);
        }
    }

    static double counted(ConfigurableApplicationContext service, String counter) {
        return service.getBean(MeterRegistry.class).get(counter).counter().count();
    }

    private static List<String> owners(ConfigurableApplicationContext service) {
        return Flux.from(service.getBean(MongoDatabase.class)
                        .getCollection("leases")
                        .find())
                .map(lease -> lease.getString("owner"))
                .distinct()
                .collectList()
                .block(PATIENCE);
    }

    private static long pending(ConfigurableApplicationContext service) {
        return Mono.from(service.getBean(MongoDatabase.class)
                        .getCollection("journal")
                        .countDocuments(Filters.eq("pending", true)))
                .block(PATIENCE);
    }

    /** The records of a run, by the stream that is noted in their causation. */
    static List<ConsumerRecord<String, byte[]>> published(String stream) {
        return Recorded.on(Topics.EVIDENCE).stream()
                .filter(record -> Recorded.headers(record)
                        .getOrDefault("ce_causation", "")
                        .startsWith(stream + ":"))
                .toList();
    }

    static int number(ConsumerRecord<String, byte[]> record) {
        return Integer.parseInt(JSON.readTree(record.value()).get("evidence").asString());
    }

    static void add(ConfigurableApplicationContext service, String stream, int number) {
        adding(service, stream, number).block(PATIENCE);
    }

    static Mono<?> adding(ConfigurableApplicationContext service, String stream, int number) {
        var cause = new Cause(stream + ":" + number, TestService.ADA, Instant.parse("2026-03-01T10:00:00Z"));
        return service.getBean(Journal.class)
                .execute(Step.NUMBERS, stream, cause, seen -> Ruling.write(List.of(new Step.Added(number))));
    }
}
