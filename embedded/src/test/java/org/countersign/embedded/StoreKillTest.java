package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.embedded.Answers.all;
import static org.countersign.embedded.Answers.one;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Kills the store's process while 16 writers write; what was acknowledged to this process must be there afterwards.
 *
 * <p>Two kills, or 20 with {@code -Dcountersign.long=true}. {@code -Dcountersign.store=stock} takes the library's store
 * as it comes, which fails.
 */
@Timeout(300)
class StoreKillTest {

    private static final int WRITERS = 16;
    private static final int ENOUGH = 500;
    private static final int KILLS = Boolean.getBoolean("countersign.long") ? 20 : 2;
    private static final boolean STOCK = "stock".equals(System.getProperty("countersign.store"));

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random random = new Random();

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledgedWhenItIsKilled() throws Exception {
        for (var round = 0; round < KILLS; round++) {
            writeUntilKilled(round);
            assertThat(missing())
                    .as("acknowledged but lost by kill %d", round + 1)
                    .isEmpty();
        }
    }

    private void writeUntilKilled(int round) throws Exception {
        var enough = new CountDownLatch(ENOUGH);
        try (var store = StoreChild.start(store(round), folder);
                var client = MongoClients.create(store.uri())) {
            var journal = client.getDatabase("test").getCollection("journal");
            one(journal.createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true)));
            var writers = Flux.range(0, WRITERS)
                    .flatMap(writer -> writer(journal, round + "-" + writer, enough), WRITERS)
                    .subscribe(_ -> {}, _ -> {});
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            waitAWhile(Duration.ofMillis(random.nextInt(1500)), writers);
            store.kill();
            writers.dispose();
        }
    }

    private static Class<?> store(int round) {
        if (STOCK) {
            return StockStoreProcess.class;
        }
        return round % 2 == 0 ? StoreProcess.class : BusyStoreProcess.class;
    }

    /** Waits for the end of writers that do not end, which is a wait for the random instant of the kill. */
    private static void waitAWhile(Duration pause, Disposable writers) {
        Mono.delay(pause).block(Duration.ofSeconds(10));
        assertThat(writers.isDisposed()).isFalse();
    }

    private Flux<String> writer(MongoCollection<Document> journal, String name, CountDownLatch enough) {
        return Flux.range(0, Integer.MAX_VALUE).concatMap(n -> {
            var id = name + "-" + n;
            return Mono.from(journal.insertOne(entry(id, name, n))).map(_ -> {
                acknowledged.add(id);
                enough.countDown();
                return id;
            });
        });
    }

    private static Document entry(String id, String stream, int n) {
        return new Document("_id", id)
                .append("stream", stream)
                .append("causation", "c" + n)
                .append("facts", "x".repeat(900));
    }

    /** Looks each id up by the index of ids, and the unique index must agree with what is there. */
    private Set<String> missing() throws Exception {
        try (var store = StoreChild.start(store(0), folder);
                var client = MongoClients.create(store.uri())) {
            var journal = client.getDatabase("test").getCollection("journal");
            var there = Flux.fromIterable(acknowledged)
                    .buffer(500)
                    .concatMap(ids -> journal.find(Filters.in("_id", ids)).projection(Projections.include("_id")))
                    .map(document -> document.getString("_id"))
                    .collect(Collectors.toSet())
                    .block(Duration.ofSeconds(60));
            assertThat(all(journal.find(Filters.and(Filters.eq("stream", "0-0"), Filters.eq("causation", "c0")))))
                    .hasSize(1);
            return acknowledged.stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
        }
    }
}
