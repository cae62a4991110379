package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents are looked at for the queries that the services ask: those alone that can match. */
class AccessPathTest {

    private static final int COUNT = 400;

    @TempDir
    Path folder;

    private DurableBackend backend;
    private List<Index<Object>> indexes;

    @BeforeEach
    void fill() {
        backend = new DurableBackend(OpenedStore.in(PrivateFolder.create(folder), Housekeeping.LOG_BYTES));
        run(
                "createIndexes",
                new Document(
                        "indexes",
                        List.of(
                                index("cause", "stream", "causation").append("unique", true),
                                index("marks", "pending", "shard"))));
        var documents = new ArrayList<Document>();
        for (var n = 0; n < COUNT; n++) {
            documents.add(document(n));
        }
        run("insert", new Document("documents", documents));
        indexes = ((DurableCollection) backend.resolveDatabase("test").resolveCollection("journal", true)).getIndexes();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void looksAtOneDocumentForAGuardedId() {
        var older = new Document("seq", new Document("$lt", 5));
        assertThat(positions(new Document("$and", List.of(new Document("_id", "e7"), older))))
                .hasValue(List.of("e7"));
        var nested = new Document("$and", List.of(new Document("_id", "e7"), new Document("owner", "me")));
        assertThat(positions(new Document("$and", List.of(nested, older)))).hasValue(List.of("e7"));
        assertThat(positions(new Document("_id", new Document("$in", List.of("e7", "e9", "none"))).append("n", 1)))
                .hasValue(List.of("e7", "e9"));
    }

    @Test
    void looksAtOneDocumentForACauseInsideItsStream() {
        var cause = new Document("$and", List.of(new Document("stream", "s1"), new Document("causation", "c21")));
        assertThat(positions(cause)).hasValue(List.of("e21"));
    }

    @Test
    void looksAtMarkedDocumentsAloneForTheSweep() {
        var shards = new Document("shard", new Document("$in", List.of(1, 2)));
        assertThat(positions(new Document("$and", List.of(new Document("pending", true), shards))))
                .hasValueSatisfying(found -> assertThat(found).containsExactlyInAnyOrder("e1", "e2"));
    }

    @Test
    void namesNoDocumentsWhereNoIndexTells() {
        assertThat(positions(new Document("n", 3))).isEmpty();
        assertThat(positions(new Document("stream", "s1"))).isEmpty();
        assertThat(positions(new Document("pending", null))).isEmpty();
        assertThat(positions(new Document("$or", List.of(new Document("_id", "e1"), new Document("_id", "e2")))))
                .isEmpty();
        assertThat(positions(new Document("_id", new Document("$ne", "e1")))).isEmpty();
    }

    private Optional<List<Object>> positions(Document query) {
        return AccessPath.positions(Demands.of(query), indexes).map(found -> {
            var list = new ArrayList<Object>();
            found.forEach(list::add);
            return list;
        });
    }

    private void run(String command, Document rest) {
        var whole = new Document(command, "journal");
        whole.putAll(rest);
        assertThat(backend.handleCommand(new EmbeddedChannel(), "test", command, whole))
                .doesNotContainKeys("writeErrors", "errmsg");
    }

    private static Document index(String name, String... fields) {
        var key = new Document();
        List.of(fields).forEach(field -> key.append(field, 1));
        return new Document("name", name).append("key", key);
    }

    private static Document document(int n) {
        var document = new Document("_id", "e" + n)
                .append("n", n)
                .append("stream", "s" + n % 20)
                .append("causation", "c" + n)
                .append("shard", n);
        return n < 10 ? document.append("pending", true) : document;
    }
}
