package org.countersign.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A snapshot shortens the reading of a stream and changes nothing of what is read. */
class SnapshotSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor ADA = new Actor("ada", ActorKind.PERSON);
    private static MongoClient client;
    private static MongoDatabase database;

    private final String id = UUID.randomUUID().toString();
    private final String stream = "tally/" + id;
    private final Tally tally = Tally.with(new Tally.Text("one"));
    private final Tally plain = Tally.with(null);

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backends.shared().mongoUri());
        database = client.getDatabase(Backends.freshDatabase("snapshot"));
        new MongoEntries(database).prepare().block(PATIENCE);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void takesASnapshotEverySixtyFourEntries() {
        write(63);
        assertThat(snapshot()).isNull();

        write(64);
        assertThat(snapshot()).containsEntry("seq", 64L);
        write(127);
        assertThat(snapshot()).containsEntry("seq", 64L);
    }

    @Test
    void readsFromASnapshotWhatItReadsFromTheFirstEntry() {
        write(70);

        var shortened = load(tally);
        assertThat(tally.folded()).hasValue(6);
        assertThat(shortened).isEqualTo(load(plain));
        assertThat(plain.folded()).hasValue(70);
    }

    @Test
    void readsAStreamThatEndsAtItsSnapshot() {
        write(64);

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(0);
    }

    @Test
    void writesBehindASnapshot() {
        write(64);
        adding(journal(tally), tally, 65).block(PATIENCE);

        assertThat(load(plain).state()).hasSize(65).endsWith(64, 65);
        assertThat(load(tally)).isEqualTo(load(plain));
    }

    @Test
    void takesASnapshotOfALongStreamThatHasNone() {
        write(70);
        Mono.from(states().deleteOne(Filters.eq("_id", stream))).block(PATIENCE);

        load(tally);
        assertThat(tally.folded()).hasValue(70);
        load(tally);
        assertThat(tally.folded()).hasValue(70);
        assertThat(snapshot()).containsEntry("seq", 70L);
    }

    @Test
    void ignoresASnapshotOfOtherCodeAndTakesItsOwn() {
        write(70);
        var changed = Tally.with(new Tally.Text("two"));

        assertThat(load(changed)).isEqualTo(load(plain));
        assertThat(changed.folded()).hasValue(70);
        load(changed);
        assertThat(changed.folded()).hasValue(70);
    }

    @Test
    void ignoresADamagedSnapshot() {
        write(70);

        assertThat(damages()).allSatisfy(damage -> {
            assertThat(Mono.from(states().updateOne(Filters.eq("_id", stream), damage))
                            .block(PATIENCE)
                            .getModifiedCount())
                    .isEqualTo(1);
            tally.folded().set(0);
            assertThat(load(tally)).isEqualTo(load(plain));
            assertThat(tally.folded()).hasValue(70);
        });
        load(tally);
        assertThat(tally.folded()).as("there is a good one again").hasValue(70);
    }

    private static Stream<Bson> damages() {
        return Stream.of(
                Updates.set("state", "7,7,7"),
                Updates.set("state", "no number"),
                Updates.set("state", 7),
                Updates.unset("state"),
                Updates.set("seq", 63L),
                Updates.set("seq", 1_000_000L),
                Updates.set("seq", "64"),
                Updates.set("hash", "00"),
                Updates.unset("digest"));
    }

    @Test
    void ignoresASnapshotThatItsCodecCannotRead() {
        write(70);
        forge(new Snapshot(stream, 64, hashAt(64), "one", "no number"));

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(70);
    }

    @Test
    void ignoresASnapshotOfAnEntryThatIsNotInTheStream() {
        write(70);
        forge(new Snapshot(stream, 64, "0".repeat(64), "one", "7,7,7"));

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(70);
    }

    @Test
    void keepsNoStateThatDoesNotReadBackAsItWas() {
        write(Tally.with(new Tally.Text("lossy", text -> text.replace("64", "65"))), 70);

        assertThat(snapshot()).isNull();
    }

    @Test
    void keepsNoStateThatIsTooLong() {
        write(Tally.with(new Tally.Text("long", text -> text + " ".repeat(1_000_000))), 70);

        assertThat(snapshot()).isNull();
    }

    @Test
    void doesNotGoBackBehindANewerSnapshot() {
        write(130);
        new Snapshots(database)
                .keep(tally.type(), new Versioned<>(id, 64, hashAt(64), List.of(7)))
                .block(PATIENCE);

        assertThat(snapshot()).containsEntry("seq", 128L);
    }

    @Test
    void namesAnEntryAfterTheSnapshotThatWasChanged() {
        write(70);
        forgeEntry(67);

        assertBroken("at 67");
    }

    @Test
    void namesAnEntryAfterTheSnapshotThatIsMissing() {
        write(70);
        remove(66);

        assertBroken("at 66");
    }

    @Test
    void namesTheEntryOfTheSnapshotWhereItWasChanged() {
        write(70);
        forgeEntry(64);

        assertBroken("at 64");
    }

    @Test
    void saysThatATailIsLostWhichTheSnapshotHadSeen() {
        write(64);
        remove(64);
        remove(63);

        assertBroken("tail is lost");
        assertBroken("tail is lost");
    }

    @Test
    void losesNoneOfManyWritersAndKeepsTheirNewestState() {
        var one = journal(tally);
        var two = journal(tally);
        Flux.range(1, 150)
                .flatMap(number -> adding(number % 2 == 0 ? one : two, tally, number), 24)
                .blockLast(PATIENCE);

        var all = load(plain);
        assertThat(all.state()).hasSize(150).doesNotHaveDuplicates();
        assertThat(snapshot()).containsEntry("seq", 128L).containsEntry("hash", hashAt(128));
        assertThat(load(tally)).isEqualTo(all);
    }

    private void assertBroken(String where) {
        assertThatThrownBy(() -> load(tally))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining(where);
    }

    private void write(int upTo) {
        write(tally, upTo);
    }

    /** Goes on from where the stream stands. */
    private void write(Tally as, int upTo) {
        var journal = journal(as);
        var from = (int) journal.load(plain.type(), id).block(PATIENCE).seq();
        IntStream.rangeClosed(from + 1, upTo)
                .forEach(number -> adding(journal, as, number).block(PATIENCE));
        as.folded().set(0);
        plain.folded().set(0);
    }

    private Mono<?> adding(Journal journal, Tally as, int number) {
        return journal.execute(
                as.type(),
                id,
                new Cause("n" + number, ADA, Instant.EPOCH),
                seen -> Ruling.write(List.of(new Tally.Step.Added(number))));
    }

    /** Read by a journal that remembers nothing. */
    private Versioned<List<Integer>> load(Tally as) {
        return journal(as).load(as.type(), id).block(PATIENCE);
    }

    private static Journal journal(Tally as) {
        return new Journal(
                new MongoEntries(database),
                new Snapshots(database),
                new Followers(List.of(as.type()), List.of()),
                entry -> {});
    }

    private String hashAt(long seq) {
        return new MongoEntries(database)
                .read(stream, seq, seq)
                .blockFirst(PATIENCE)
                .hash();
    }

    private Document snapshot() {
        return Mono.from(states().find(Filters.eq("_id", stream)).first()).block(PATIENCE);
    }

    private void forge(Snapshot snapshot) {
        Mono.from(states().replaceOne(Filters.eq("_id", stream), snapshot.document()))
                .block(PATIENCE);
    }

    private void forgeEntry(long seq) {
        var forged = new Document("id", "x").append("type", "added").append("data", "{\"number\":9}");
        Mono.from(database.getCollection("journal")
                        .updateOne(Filters.eq("_id", Entry.id(stream, seq)), Updates.set("facts", List.of(forged))))
                .block(PATIENCE);
    }

    private void remove(long seq) {
        Mono.from(database.getCollection("journal").deleteOne(Filters.eq("_id", Entry.id(stream, seq))))
                .block(PATIENCE);
    }

    private static MongoCollection<Document> states() {
        return database.getCollection("states");
    }
}
