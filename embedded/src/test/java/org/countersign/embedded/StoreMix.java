package org.countersign.embedded;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes as the services do: entries once, each with a mark that is taken off; heads, cases and requests again and
 * again; timers that come and go. One round is {@value #WRITES} writes, three of them leave a document of their own.
 */
final class StoreMix {

    static final int WRITES = 8;
    static final int STREAMS = 50;

    private static final int IN_FLIGHT = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String TEXT = new Random(7)
            .ints(4_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final MongoClient client;

    StoreMix(MongoClient client) {
        this.client = client;
    }

    void prepare() {
        var marked = new IndexOptions().partialFilterExpression(Filters.eq("pending", true));
        Answers.one(
                of("journal").createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true)));
        Answers.one(of("journal").createIndex(Indexes.ascending("pending", "shard"), marked));
        Answers.one(of("timers").createIndex(Indexes.ascending("due")));
    }

    /** Runs rounds, 32 at once, and tells how long each write took, in nanoseconds, the shortest first. */
    long[] run(int first, int rounds) {
        var took = new long[rounds * WRITES];
        Flux.range(0, rounds)
                .flatMap(n -> round(first + n, took, n * WRITES), IN_FLIGHT)
                .blockLast(PATIENCE);
        Arrays.sort(took);
        return took;
    }

    MongoCollection<Document> of(String collection) {
        return client.getDatabase("test").getCollection(collection);
    }

    /** Length of all documents, in bytes, without what the store needs to find them. */
    long dataBytes() {
        var stats = Answers.one(client.getDatabase("test").runCommand(new Document("dbStats", 1)));
        return stats.get("dataSize", Number.class).longValue();
    }

    long count(String collection, Bson filter) {
        return Answers.one(of(collection).countDocuments(filter));
    }

    static String id(int n) {
        return stream(n) + "/" + n / STREAMS;
    }

    static String stream(int n) {
        return "transition/" + Integer.toHexString(n % STREAMS * 0x9E3779B1);
    }

    private Flux<Object> round(int n, long[] took, int place) {
        var writes = writes(n);
        return Flux.range(0, WRITES)
                .concatMap(i -> Mono.defer(() -> {
                    var sent = System.nanoTime();
                    return Mono.from(writes.get(i).get()).doOnNext(_ -> took[place + i] = System.nanoTime() - sent);
                }));
    }

    private List<Supplier<Publisher<?>>> writes(int n) {
        var seq = (long) n / STREAMS;
        var upsert = new UpdateOptions().upsert(true);
        return List.of(
                () -> of("requests").insertOne(new Document("_id", "r" + n).append("state", "running")),
                () -> of("journal").insertOne(entry(n)),
                () -> of("timers").insertOne(new Document("_id", "t" + n).append("due", Instant.ofEpochMilli(n))),
                () -> of("cases").replaceOne(byId(stream(n)), state(n), new ReplaceOptions().upsert(true)),
                () -> of("journal").updateMany(Filters.in("_id", List.of(id(n))), Updates.unset("pending")),
                () -> of("heads").updateOne(byId(stream(n)), Updates.max("seq", seq), upsert),
                () -> of("requests").updateOne(byId("r" + n), Updates.set("body", TEXT.substring(0, 600))),
                () -> of("timers").deleteOne(byId("t" + n)));
    }

    private static Bson byId(String id) {
        return Filters.eq("_id", id);
    }

    private static Document entry(int n) {
        return new Document("_id", id(n))
                .append("stream", stream(n))
                .append("seq", (long) n / STREAMS)
                .append("causation", "c" + n)
                .append("facts", TEXT.substring(0, 800))
                .append("pending", true)
                .append("shard", n % 16);
    }

    private static Document state(int n) {
        return new Document("_id", stream(n)).append("round", n).append("state", TEXT);
    }
}
