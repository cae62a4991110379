package org.countersign.embedded;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Measures what {@code RATIONALE.md} tells: arguments are an empty folder, the number of documents, stock or own. */
final class StoreLoad {

    private static final int IN_FLIGHT = 32;
    private static final int STREAMS = 997;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final int count;
    private final Class<?> main;
    private final String text = new Random(7)
            .ints(900, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private StoreLoad(String[] arguments) {
        this.folder = Path.of(arguments[0]);
        this.count = Integer.parseInt(arguments[1]);
        this.main = arguments[2].equals("stock") ? StockStoreProcess.class : StoreProcess.class;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new StoreLoad(arguments);
        if (arguments[2].equals("mix")) {
            load.mix();
            return;
        }
        load.write();
        load.read();
    }

    private void mix() throws Exception {
        try (var store = StoreChild.start(main, folder);
                var client = MongoClients.create(store.uri())) {
            var mix = new StoreMix(client);
            mix.prepare();
            var step = count / StoreMix.WRITES / 10;
            for (var i = 0; i < 10; i++) {
                var start = System.nanoTime();
                var took = mix.run(i * step, step);
                System.out.printf(
                        "%d writes: %.0f/s, p50 %.1f ms, p99 %.1f ms, max %.0f ms, data %.1f MB, folder %.1f MB%n",
                        (i + 1) * step * StoreMix.WRITES,
                        took.length / ((System.nanoTime() - start) / 1e9),
                        took[took.length / 2] / 1e6,
                        took[took.length / 100 * 99] / 1e6,
                        took[took.length - 1] / 1e6,
                        mix.dataBytes() / 1e6,
                        PrivateFolder.size(folder) / 1e6);
            }
            store.stop();
            System.out.printf("clean stop: folder %.1f MB%n", PrivateFolder.size(folder) / 1e6);
        }
    }

    private void write() throws Exception {
        try (var store = StoreChild.start(main, folder);
                var client = MongoClients.create(store.uri())) {
            var journal = client.getDatabase("test").getCollection("journal");
            Answers.one(journal.createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true)));
            measure("insert", n -> journal.insertOne(entry(n)));
            measure("update", n -> journal.updateOne(Filters.eq("_id", id(n * 31 % count)), Updates.set("seen", n)));
            store.stop();
            System.out.printf("clean stop: folder %.1f MB%n", PrivateFolder.size(folder) / 1e6);
        }
    }

    private void measure(String what, IntFunction<Publisher<?>> write) {
        var took = new long[count];
        var start = System.nanoTime();
        Flux.range(0, count)
                .flatMap(
                        n -> {
                            var sent = System.nanoTime();
                            return Mono.from(write.apply(n)).doOnNext(_ -> took[n] = System.nanoTime() - sent);
                        },
                        IN_FLIGHT)
                .blockLast(PATIENCE);
        var seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(took);
        System.out.printf(
                "%s: %.0f/s, p50 %.1f ms, p99 %.1f ms, max %.0f ms, folder %.1f MB%n",
                what,
                count / seconds,
                took[count / 2] / 1e6,
                took[count / 100 * 99] / 1e6,
                took[count - 1] / 1e6,
                PrivateFolder.size(folder) / 1e6);
    }

    private void read() throws Exception {
        var start = System.nanoTime();
        try (var store = StoreChild.start(main, folder);
                var client = MongoClients.create(store.uri())) {
            System.out.printf("started again in %.1f s%n", (System.nanoTime() - start) / 1e9);
            var journal = client.getDatabase("test").getCollection("journal");
            for (var round = 0; round < 3; round++) {
                readOnce(journal);
            }
        }
    }

    private void readOnce(MongoCollection<Document> journal) {
        var start = System.nanoTime();
        Answers.all(journal.find(Filters.eq("stream", "stream-5")).sort(Sorts.ascending("_id")));
        var scanned = System.nanoTime();
        for (var i = 0; i < 200; i++) {
            Answers.one(journal.find(Filters.eq("_id", id(i * 7919 % count))));
        }
        System.out.printf(
                "scan %.0f ms, by id %.2f ms%n", (scanned - start) / 1e6, (System.nanoTime() - scanned) / 2e8);
    }

    private Document entry(int n) {
        return new Document("_id", id(n))
                .append("stream", "stream-" + n % STREAMS)
                .append("causation", "c" + n)
                .append("facts", text);
    }

    private static String id(int n) {
        return "stream-" + n % STREAMS + "/" + n;
    }
}
