package org.countersign.chassis.journal;

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
import org.bson.Document;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.core.publisher.Mono;

/** A stream of numbers, whose journal and snapshots are looked at and tampered with past the journal. */
abstract class TallyStream {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Actor ADA = new Actor("ada", ActorKind.PERSON);
    private static MongoClient client;
    static MongoDatabase database;

    final String id = UUID.randomUUID().toString();
    final String stream = "tally/" + id;
    final Tally tally = Tally.with(new Tally.Text("one"));
    final Tally plain = Tally.with(null);

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

    void write(int upTo) {
        write(tally, upTo);
    }

    /** Goes on from where the stream stands. */
    void write(Tally as, int upTo) {
        var journal = journal(as);
        var from = (int) journal.load(plain.type(), id).block(PATIENCE).seq();
        IntStream.rangeClosed(from + 1, upTo)
                .forEach(number -> adding(journal, as, number).block(PATIENCE));
        as.folded().set(0);
        plain.folded().set(0);
    }

    Mono<?> adding(Journal journal, Tally as, int number) {
        return journal.execute(
                as.type(),
                id,
                new Cause("n" + number, ADA, Instant.EPOCH),
                seen -> Ruling.write(List.of(new Tally.Step.Added(number))));
    }

    /** Read by a journal that remembers nothing. */
    Versioned<List<Integer>> load(Tally as) {
        return journal(as).load(as.type(), id).block(PATIENCE);
    }

    static Journal journal(Tally as) {
        return new Journal(
                new MongoEntries(database),
                new Snapshots(database),
                new Followers(List.of(as.type()), List.of()),
                entry -> {});
    }

    String hashAt(long seq) {
        return new MongoEntries(database)
                .read(stream, seq, seq)
                .blockFirst(PATIENCE)
                .hash();
    }

    Document snapshot() {
        return Mono.from(states().find(Filters.eq("_id", stream)).first()).block(PATIENCE);
    }

    void forge(Snapshot snapshot) {
        Mono.from(states().replaceOne(Filters.eq("_id", stream), snapshot.document()))
                .block(PATIENCE);
    }

    void forgeEntry(long seq) {
        var forged = new Document("id", "x").append("type", "added").append("data", "{\"number\":9}");
        Mono.from(database.getCollection("journal")
                        .updateOne(Filters.eq("_id", Entry.id(stream, seq)), Updates.set("facts", List.of(forged))))
                .block(PATIENCE);
    }

    void remove(long seq) {
        Mono.from(database.getCollection("journal").deleteOne(Filters.eq("_id", Entry.id(stream, seq))))
                .block(PATIENCE);
    }

    static MongoCollection<Document> states() {
        return database.getCollection("states");
    }
}
