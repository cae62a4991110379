package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.embedded.Answers.all;
import static org.countersign.embedded.Answers.one;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @Test
    void findsDocumentsAgainAfterARestart() {
        var kept = ofEveryKind();
        withJournal(journal -> one(journal.insertOne(kept)));
        withJournal(journal ->
                assertThat(one(journal.find(Filters.eq("_id", "every-kind")))).isEqualTo(kept));
    }

    @Test
    void findsUpdatesAndDeletionsAgainAfterARestart() {
        withJournal(journal -> {
            one(journal.insertMany(IntStream.range(0, 100)
                    .mapToObj(i -> new Document("_id", "e" + i).append("n", i))
                    .toList()));
            one(journal.updateMany(Filters.lt("n", 10), Updates.set("seen", true)));
            one(journal.deleteMany(Filters.gte("n", 50)));
        });
        withJournal(journal -> {
            assertThat(one(journal.countDocuments())).isEqualTo(50);
            assertThat(one(journal.countDocuments(Filters.eq("seen", true)))).isEqualTo(10);
        });
    }

    @Test
    void refusesASecondDocumentUnderAUniqueKeyAlsoAfterARestart() {
        withJournal(journal -> {
            one(journal.createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true)));
            one(journal.insertOne(entry("a", "t-1", "c-1")));
            refusesDuplicate(journal, entry("b", "t-1", "c-1"));
        });
        withJournal(journal -> {
            refusesDuplicate(journal, entry("b", "t-1", "c-1"));
            refusesDuplicate(journal, entry("a", "t-2", "c-2"));
            one(journal.insertOne(entry("b", "t-1", "c-2")));
            assertThat(one(journal.countDocuments())).isEqualTo(2);
        });
    }

    @Test
    void findsAndModifiesInOneStep() {
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        withJournal(journal -> one(journal.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), after)));
        withJournal(journal -> assertThat(
                        one(journal.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), after)))
                .isEqualTo(new Document("_id", "n").append("value", 2)));
    }

    @Test
    void forgetsADroppedCollection() {
        withJournal(journal -> {
            one(journal.insertOne(new Document("_id", "gone")));
            all(journal.drop());
        });
        withJournal(journal -> {
            assertThat(one(journal.countDocuments())).isZero();
            one(journal.insertOne(new Document("_id", "gone")));
        });
        withJournal(journal -> assertThat(one(journal.countDocuments())).isOne());
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, Ports.loopback(0).getAddress())) {
            var store = new EmbeddedStore(folder, other.getLocalPort());
            assertThatThrownBy(store::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void refusesAFolderThatAnotherStoreUses() {
        try (var _ = new EmbeddedStore(folder, 0).start()) {
            var second = new EmbeddedStore(folder, 0);
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void keepsItsFolderAndFilesToItsOwner() throws Exception {
        withJournal(journal -> one(journal.insertOne(new Document("_id", "secret"))));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void saysHowFullItIs() {
        assertThat(new Fill(0, 200).percent()).isZero();
        assertThat(new Fill(150, 200).percent()).isEqualTo(75);
        assertThat(new Fill(200, 200).pastComfort()).isFalse();
        assertThat(new Fill(201, 200).pastComfort()).isTrue();
        withJournal(journal -> one(journal.insertOne(new Document("_id", "one"))));
        assertThat(new EmbeddedStore(folder, 0).fill().bytes()).isPositive();
    }

    private void withJournal(Consumer<MongoCollection<Document>> use) {
        try (var store = new EmbeddedStore(folder, 0).start();
                var client = MongoClients.create(store.uri())) {
            use.accept(client.getDatabase("test").getCollection("journal"));
        }
    }

    private static void refusesDuplicate(MongoCollection<Document> journal, Document second) {
        assertThatThrownBy(() -> one(journal.insertOne(second)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    private static Document entry(String id, String stream, String causation) {
        return new Document("_id", id).append("stream", stream).append("causation", causation);
    }

    private static Document ofEveryKind() {
        return new Document("_id", "every-kind")
                .append("text", "Prüfung ✓")
                .append("int", 7)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.25)
                .append("decimal", Decimal128.parse("12.50"))
                .append("flag", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.parse("2026-01-02T03:04:05.678Z")))
                .append("object", new ObjectId("65f000000000000000000001"))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of("a", 1, new Document("deep", List.of(true))))
                .append("nested", new Document("empty", new Document()));
    }
}
