package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes as the services do and looks at the folder on the way: it stays in proportion to the data, not to what was
 * written.
 *
 * <p>4,000 writes with a checkpoint after every 32 KB, so that there are as many checkpoints as in the long form:
 * 100,000 writes as the store is set up, by {@code -Dcountersign.long=true}.
 */
@Timeout(600)
class StoreFolderTest {

    private static final boolean LONG = Boolean.getBoolean("countersign.long");
    private static final int ROUNDS = (LONG ? 100_000 : 4_000) / StoreMix.WRITES;
    private static final int LOOKS = 5;
    private static final long LOG_BYTES = LONG ? Housekeeping.LOG_BYTES : 32 * 1024;

    /** Ten times the data is promised; the short form must show less, since what is never freed takes time to grow. */
    private static final long TIMES = LONG ? 10 : 6;

    @TempDir
    Path folder;

    @Test
    void staysInProportionToTheDataAndLosesNothing() {
        with(client -> {
            var mix = new StoreMix(client);
            mix.prepare();
            for (var look = 0; look < LOOKS; look++) {
                mix.run(look * ROUNDS / LOOKS, ROUNDS / LOOKS);
                assertInProportion(mix.dataBytes());
            }
        });
        with(client -> {
            var mix = new StoreMix(client);
            assertInProportion(mix.dataBytes());
            assertAllIsThere(mix);
        });
    }

    private void assertInProportion(long dataBytes) {
        var size = PrivateFolder.size(folder);
        assertThat(size).as("bytes in the folder for %d of data", dataBytes).isLessThan(TIMES * dataBytes);
    }

    private static void assertAllIsThere(StoreMix mix) {
        var written = ROUNDS / LOOKS * LOOKS;
        assertThat(mix.count("journal", new Document())).isEqualTo(written);
        assertThat(mix.count("journal", Filters.eq("pending", true))).isZero();
        assertThat(mix.count(
                        "journal",
                        Filters.in(
                                "_id",
                                IntStream.range(0, written)
                                        .mapToObj(StoreMix::id)
                                        .toList())))
                .isEqualTo(written);
        assertThat(mix.count("requests", Filters.exists("body"))).isEqualTo(written);
        assertThat(mix.count("timers", new Document())).isZero();
        assertThat(mix.count("cases", new Document())).isEqualTo(StoreMix.STREAMS);
        assertThat(mix.count("heads", Filters.gte("seq", (long) written / StoreMix.STREAMS - 1)))
                .isEqualTo(StoreMix.STREAMS);
    }

    private void with(Consumer<MongoClient> use) {
        try (var store = new EmbeddedStore(folder, 0, LOG_BYTES).start();
                var client = MongoClients.create(store.uri())) {
            use.accept(client);
        }
    }
}
