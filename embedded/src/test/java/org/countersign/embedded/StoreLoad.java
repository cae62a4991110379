package org.countersign.embedded;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Measures, for {@code RATIONALE.md}: arguments are the number of documents and {@code own} or {@code stock}. */
final class StoreLoad {

    private static final int IN_FLIGHT = 32;

    private StoreLoad() {}

    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("countersign-load");
        try (var store = StoreChild.start(
                        arguments[1].equals("stock") ? StockStoreProcess.class : StoreProcess.class, folder);
                var client = MongoClients.create(store.uri())) {
            var journal = client.getDatabase("test").getCollection("journal");
            Mono.from(journal.createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true)))
                    .block(Duration.ofSeconds(10));
            var text = new Random(7)
                    .ints(900, 'a', 'z')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var took = new long[count];
            var start = System.nanoTime();
            Flux.range(0, count)
                    .flatMap(
                            n -> {
                                var sent = System.nanoTime();
                                var document = new Document("_id", "stream-" + n % 997 + "/" + n)
                                        .append("stream", "stream-" + n % 997)
                                        .append("causation", "c" + n)
                                        .append("facts", text);
                                return Mono.from(journal.insertOne(document))
                                        .doOnNext(_ -> took[n] = System.nanoTime() - sent);
                            },
                            IN_FLIGHT)
                    .blockLast(Duration.ofMinutes(10));
            var seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(took);
            System.out.printf(
                    "%s: %d inserts, %.0f/s, p50 %.1f ms, p99 %.1f ms, max %.0f ms, folder %.1f MB%n",
                    arguments[1],
                    count,
                    count / seconds,
                    took[count / 2] / 1e6,
                    took[count * 99 / 100] / 1e6,
                    took[count - 1] / 1e6,
                    PrivateFolder.size(folder) / 1e6);
            store.stop();
            System.out.printf("after a clean stop: folder %.1f MB%n", PrivateFolder.size(folder) / 1e6);
        }
        var start = System.nanoTime();
        try (var store = StoreChild.start(
                        arguments[1].equals("stock") ? StockStoreProcess.class : StoreProcess.class, folder);
                var client = MongoClients.create(store.uri())) {
            System.out.printf("started again in %.1f s%n", (System.nanoTime() - start) / 1e9);
            var journal = client.getDatabase("test").getCollection("journal");
            for (var round = 0; round < 3; round++) {
                var from = System.nanoTime();
                Mono.from(journal.find(new Document("stream", "stream-5")).sort(new Document("_id", 1)))
                        .block(Duration.ofMinutes(1));
                System.out.printf("scan %.0f ms%n", (System.nanoTime() - from) / 1e6);
                from = System.nanoTime();
                for (var i = 0; i < 200; i++) {
                    var n = (i * 7919) % count;
                    Mono.from(journal.find(new Document("_id", "stream-" + n % 997 + "/" + n)))
                            .block(Duration.ofMinutes(1));
                }
                System.out.printf("by id %.2f ms%n", (System.nanoTime() - from) / 1e6 / 200);
            }
            System.out.println(
                    "documents " + Mono.from(journal.countDocuments()).block(Duration.ofMinutes(1)));
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
