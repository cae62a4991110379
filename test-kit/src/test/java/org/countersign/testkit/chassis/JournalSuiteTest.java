package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.countersign.chassis.journal.BrokenStreamException;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Entry;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.Versioned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class JournalSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Map<String, String> properties;
    private static ConfigurableApplicationContext service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        properties = TestService.properties("journal");
        service = TestService.start(properties);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void readsBackWhatWasWritten() {
        add(service, "first", 1);
        add(service, "second", 2);

        assertThat(load(service)).satisfies(numbers -> {
            assertThat(numbers.seq()).isEqualTo(2);
            assertThat(numbers.state()).containsExactly(1, 2);
        });
    }

    @Test
    void readsAStreamThatIsLongerThanOneLook() {
        IntStream.rangeClosed(1, 23).forEach(number -> add(service, "n" + number, number));

        try (var other = TestService.start(properties)) {
            assertThat(load(other).state()).hasSize(23).startsWith(1, 2, 3).endsWith(22, 23);
        }
    }

    @Test
    void givesTheSameCauseOneEffect() {
        add(service, "same", 1);
        var again = add(service, "same", 1);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Execution.Done.class,
                        done -> assertThat(done.repeated()).isTrue());
        assertThat(load(service).state()).containsExactly(1);
    }

    @Test
    void answersARepeatedCommandThatWouldBeRefusedNow() {
        Mono<Execution<List<Integer>, String>> once = journal(service)
                .execute(Step.NUMBERS, id, cause("once"), seen -> {
                    return seen.state().isEmpty()
                            ? Ruling.write(List.of(new Step.Added(7)))
                            : Ruling.refuse("not empty");
                });

        assertThat(once.block(PATIENCE)).isInstanceOf(Execution.Done.class);
        assertThat(once.block(PATIENCE)).isInstanceOf(Execution.Done.class);
        assertThat(load(service).state()).containsExactly(7);
    }

    @Test
    void refusesAndWritesNothing() {
        Execution<List<Integer>, String> refused = journal(service)
                .<List<Integer>, Step, String>execute(Step.NUMBERS, id, cause("no"), seen -> Ruling.refuse("no"))
                .block(PATIENCE);

        assertThat(refused).isEqualTo(new Execution.Refused<>("no"));
        assertThat(load(service).exists()).isFalse();
    }

    @Test
    void losesNoneOfManyWritersToOneStream() {
        try (var other = TestService.start(properties)) {
            var writes = Flux.range(0, 64)
                    .flatMap(number -> adding(number % 2 == 0 ? service : other, "w" + number, number), 64)
                    .collectList()
                    .block(PATIENCE);

            assertThat(writes).hasSize(64);
            assertThat(load(service).state()).hasSize(64).doesNotHaveDuplicates();
            assertThat(load(other)).isEqualTo(load(service));
        }
    }

    @Test
    void givesTheSameCauseOneEffectUnderManyAtOnce() {
        Flux.range(0, 50).flatMap(ignored -> adding(service, "same", 1), 50).blockLast(PATIENCE);

        assertThat(load(service).state()).containsExactly(1);
    }

    @Test
    void chainsEntriesByHash() {
        IntStream.rangeClosed(1, 5).forEach(number -> add(service, "n" + number, number));

        var entries =
                journal(service).history(Step.NUMBERS, id, 100).collectList().block(PATIENCE);
        assertThat(entries).hasSize(5).allMatch(Entry::intact);
        assertThat(entries.getFirst().prev()).isEmpty();
        IntStream.range(1, 5)
                .forEach(place -> assertThat(entries.get(place).prev())
                        .isEqualTo(entries.get(place - 1).hash()));
    }

    @Test
    void namesAnEntryThatWasChangedBehindItsBack() {
        IntStream.rangeClosed(1, 3).forEach(number -> add(service, "n" + number, number));
        var forged = new Document("id", "x").append("type", "added").append("data", "{\"number\":9}");
        change(2, Updates.set("facts", List.of(forged)));

        assertThatThrownBy(() -> loadAnew())
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("at 2");
    }

    @Test
    void namesAnEntryThatIsMissing() {
        IntStream.rangeClosed(1, 3).forEach(number -> add(service, "n" + number, number));
        Mono.from(database().getCollection("journal").deleteOne(Filters.eq("_id", Entry.id("numbers/" + id, 2))))
                .block(PATIENCE);

        assertThatThrownBy(() -> loadAnew())
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("at 2");
    }

    @Test
    void saysThatATailIsLost() {
        IntStream.rangeClosed(1, 3).forEach(number -> add(service, "n" + number, number));
        org.awaitility.Awaitility.await()
                .until(() -> Mono.from(database()
                                .getCollection("heads")
                                .find(Filters.eq("_id", "numbers/" + id))
                                .first())
                        .map(head -> head.getLong("seq"))
                        .blockOptional(PATIENCE)
                        .orElse(0L)
                        .equals(3L));
        Mono.from(database().getCollection("journal").deleteOne(Filters.eq("_id", Entry.id("numbers/" + id, 3))))
                .block(PATIENCE);

        try (var fresh = TestService.start(properties)) {
            for (var time = 1; time <= 2; time++) {
                assertThatThrownBy(() -> load(fresh))
                        .as("asked the %d. time", time)
                        .isInstanceOf(BrokenStreamException.class)
                        .hasMessageContaining("tail is lost");
            }
        }
    }

    @Test
    void repairsAHeadThatLagsBehind() {
        IntStream.rangeClosed(1, 20).forEach(number -> add(service, "n" + number, number));
        Mono.from(database().getCollection("heads").deleteOne(Filters.eq("_id", "numbers/" + id)))
                .block(PATIENCE);

        assertThat(loadAnew().state()).hasSize(20);
    }

    private Versioned<List<Integer>> loadAnew() {
        try (var fresh = TestService.start(properties)) {
            return load(fresh);
        }
    }

    private void change(long seq, org.bson.conversions.Bson update) {
        Mono.from(database()
                        .getCollection("journal")
                        .updateOne(Filters.eq("_id", Entry.id("numbers/" + id, seq)), update))
                .block(PATIENCE);
    }

    private static MongoDatabase database() {
        return service.getBean(MongoDatabase.class);
    }

    private static Journal journal(ConfigurableApplicationContext context) {
        return context.getBean(Journal.class);
    }

    private Versioned<List<Integer>> load(ConfigurableApplicationContext context) {
        return journal(context).load(Step.NUMBERS, id).block(PATIENCE);
    }

    private Execution<List<Integer>, String> add(ConfigurableApplicationContext context, String cause, int number) {
        return adding(context, cause, number).block(PATIENCE);
    }

    private Mono<Execution<List<Integer>, String>> adding(
            ConfigurableApplicationContext context, String cause, int number) {
        return journal(context)
                .execute(Step.NUMBERS, id, cause(cause), seen -> Ruling.write(List.of(new Step.Added(number))));
    }

    private static Cause cause(String id) {
        return new Cause(id, TestService.ADA, Instant.parse("2026-03-01T10:00:00Z"));
    }
}
