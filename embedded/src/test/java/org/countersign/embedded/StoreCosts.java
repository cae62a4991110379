package org.countersign.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * Measures what {@code RATIONALE.md} tells of costs that must not grow with the store: arguments are an empty folder and
 * the numbers of entries, from the lowest, at which to measure.
 */
final class StoreCosts {

    private static final int LENGTH = 50;
    private static final int REPEATS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String FACTS = new Random(7)
            .ints(900, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final Path folder;
    private int filled;
    private int loads;

    private StoreCosts(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var costs = new StoreCosts(Path.of(arguments[0]));
        for (var size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            costs.at(Integer.parseInt(size));
        }
    }

    private void at(int entries) throws Exception {
        try (var store = StoreChild.start(StoreProcess.class, folder);
                var client = MongoClients.create(store.uri())) {
            fill(client, entries);
            store.kill();
        }
        var start = System.nanoTime();
        try (var store = StoreChild.start(StoreProcess.class, folder);
                var client = MongoClients.create(store.uri())) {
            System.out.printf(
                    "%,d entries, folder %.0f MB, started after a kill in %.1f s%n",
                    entries, PrivateFolder.size(folder) / 1e6, (System.nanoTime() - start) / 1e9);
            var journal = of(client, "journal");
            var heads = of(client, "heads");
            stream(journal, "mine");
            measure("load 50 and append", _ -> loadAndAppend(journal, heads));
            measure("a stream nobody read lately", n -> load(journal, "s" + (n * 31) % (filled / LENGTH)));
            measure("guarded head", n -> note(heads, "guarded" + n % 10, loads + ++loads));
            measure("entry of a cause", n -> cause(journal, n));
            measure("sweep over marks", _ -> Answers.all(journal.find(and(eq("pending", true), in("shard", 1, 2)))));
            measure(
                    "page of a hundred",
                    n -> Answers.all(journal.find(gt("_id", "s" + n))
                            .sort(Indexes.ascending("_id"))
                            .limit(100)));
            var full = System.nanoTime();
            Answers.one(journal.countDocuments(eq("facts", "none")));
            System.out.printf("  a full read %.0f ms%n", (System.nanoTime() - full) / 1e6);
            store.stop();
            System.out.printf("  stopped: folder %.0f MB%n", PrivateFolder.size(folder) / 1e6);
        }
    }

    private void fill(MongoClient client, int entries) {
        var journal = of(client, "journal");
        var once = new IndexOptions().unique(true);
        var marked = new IndexOptions().partialFilterExpression(eq("pending", true));
        Answers.one(journal.createIndex(Indexes.ascending("stream", "causation"), once));
        Answers.one(journal.createIndex(Indexes.ascending("pending", "shard"), marked));
        Flux.range(filled, entries - filled)
                .map(n -> entry("s" + n / LENGTH, n % LENGTH + 1))
                .buffer(100)
                .concatMap(journal::insertMany)
                .blockLast(PATIENCE);
        Flux.range(filled / LENGTH, (entries - filled) / LENGTH)
                .map(n -> new Document("_id", "s" + n).append("seq", (long) LENGTH))
                .buffer(100)
                .concatMap(of(client, "heads")::insertMany)
                .blockLast(PATIENCE);
        filled = entries;
    }

    private static void stream(MongoCollection<Document> journal, String stream) {
        Answers.one(journal.deleteMany(eq("stream", stream)));
        Answers.one(journal.insertMany(IntStream.rangeClosed(1, LENGTH)
                .mapToObj(seq -> entry(stream, seq))
                .toList()));
    }

    private void loadAndAppend(MongoCollection<Document> journal, MongoCollection<Document> heads) {
        var found = load(journal, "mine");
        Answers.one(journal.insertOne(entry("mine", 1_000 + ++loads)));
        note(heads, "mine", loads);
        if (found.size() != LENGTH) {
            throw new IllegalStateException("found " + found.size());
        }
    }

    private static List<Document> load(MongoCollection<Document> journal, String stream) {
        var ids = IntStream.rangeClosed(1, LENGTH)
                .mapToObj(seq -> id(stream, seq))
                .toList();
        return Answers.all(journal.find(in("_id", ids)));
    }

    private static void note(MongoCollection<Document> heads, String stream, long seq) {
        Answers.one(heads.updateOne(
                and(eq("_id", stream), lt("seq", seq)), Updates.set("seq", seq), new UpdateOptions().upsert(true)));
    }

    private static void cause(MongoCollection<Document> journal, int n) {
        Answers.one(journal.find(and(eq("stream", "s" + n % 10), eq("causation", "c" + (n % LENGTH + 1)))));
    }

    private static void measure(String what, IntConsumer work) {
        IntStream.range(0, REPEATS).forEach(work);
        var took = new long[REPEATS];
        for (var i = 0; i < REPEATS; i++) {
            var start = System.nanoTime();
            work.accept(REPEATS + i);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "  %s: p50 %.2f ms, p95 %.2f ms%n", what, took[REPEATS / 2] / 1e6, took[REPEATS * 95 / 100] / 1e6);
    }

    private static MongoCollection<Document> of(MongoClient client, String collection) {
        return client.getDatabase("test").getCollection(collection);
    }

    private static Document entry(String stream, int seq) {
        return new Document("_id", id(stream, seq))
                .append("stream", stream)
                .append("seq", (long) seq)
                .append("causation", "c" + seq)
                .append("facts", FACTS)
                .append("shard", seq % 16);
    }

    private static String id(String stream, int seq) {
        return "%s/%08d".formatted(stream, seq);
    }
}
