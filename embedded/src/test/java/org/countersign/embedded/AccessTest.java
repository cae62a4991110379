package org.countersign.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.embedded.Answers.all;
import static org.countersign.embedded.Answers.one;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However a query is answered, by an index, in the order of ids or by reading all, it is answered alike. */
@Timeout(60)
class AccessTest {

    private static final int COUNT = 60;

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> journal;

    @BeforeEach
    void fill() {
        open();
        index();
        one(journal.insertMany(
                IntStream.range(0, COUNT).mapToObj(AccessTest::document).toList()));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void findsByIdWhateverElseIsAsked() {
        assertThat(ids(and(eq("_id", "e07"), lt("n", 8)))).containsExactly("e07");
        assertThat(ids(and(eq("_id", "e07"), lt("n", 7)))).isEmpty();
        assertThat(ids(and(in("_id", "e07", "e09", "none"), ne("n", 9)))).containsExactly("e07");
        assertThat(ids(and(and(eq("_id", "e07"), eq("stream", "s1")), or(eq("n", 7), eq("n", 8)))))
                .containsExactly("e07");
        assertThat(ids(and(eq("_id", "e07"), eq("_id", "e08")))).isEmpty();
        assertThat(ids(or(eq("_id", "e07"), eq("_id", "e08")))).containsExactly("e07", "e08");
    }

    @Test
    void findsByTheWholeOfAUniqueKeyAndByAPartOfIt() {
        assertThat(ids(and(eq("stream", "s1"), eq("causation", "c7")))).containsExactly("e07");
        assertThat(ids(and(eq("stream", "s2"), eq("causation", "c7")))).isEmpty();
        assertThat(ids(and(in("stream", "s1", "s2"), in("causation", "c7", "c8"))))
                .containsExactly("e07", "e08");
        assertThat(ids(eq("stream", "s1"))).hasSize(10).contains("e01", "e55");
    }

    @Test
    void readsInTheOrderOfIdsWithinBounds() {
        assertThat(sorted(gt("_id", "e07"), ascending("_id"), 3)).containsExactly("e08", "e09", "e10");
        assertThat(sorted(gte("_id", "e07"), ascending("_id"), 2)).containsExactly("e07", "e08");
        assertThat(sorted(lt("_id", "e07"), descending("_id"), 2)).containsExactly("e06", "e05");
        assertThat(sorted(and(lte("_id", "e07"), eq("stream", "s1")), descending("_id"), 9))
                .containsExactly("e07", "e01");
        assertThat(sorted(new Document(), descending("_id"), 1)).containsExactly("e59");
        assertThat(sorted(gt("_id", "z"), ascending("_id"), 1)).isEmpty();
        assertThat(sorted(gt("_id", "e07"), descending("n"), 1)).containsExactly("e59");
        assertThat(sorted(new Document(), Indexes.compoundIndex(ascending("stream"), descending("_id")), 1))
                .containsExactly("e54");
    }

    @Test
    void findsIdsOfSeveralKindsInTheirOrder() {
        one(journal.insertOne(new Document("_id", 5).append("stream", "x").append("causation", "y")));
        assertThat(all(journal.find().sort(ascending("_id")).limit(1))
                        .getFirst()
                        .get("_id"))
                .isEqualTo(5);
        assertThat(ids(eq("_id", 5L))).hasSize(1);
    }

    @Test
    void findsMarkedEntriesByTheirShardAlsoAfterARestart() {
        unmark(Set.of("e03", "e04"));
        close();
        open();
        index();
        assertThat(ids(and(eq("pending", true), in("shard", 3, 1)))).hasSize(29).doesNotContain("e03");
        assertThat(ids(and(eq("pending", true), in("shard", 3L, 3.0)))).hasSize(14);
        assertThat(ids(eq("pending", true))).hasSize(58);
        unmark(Set.copyOf(ids(new Document())));
        assertThat(ids(and(eq("pending", true), in("shard", 0, 1, 2, 3)))).isEmpty();
        assertThat(ids(eq("pending", null))).hasSize(COUNT);
    }

    @Test
    void keepsItsIndexesRightWhenDocumentsChangeAndGo() {
        one(journal.updateMany(eq("shard", 2), Updates.set("shard", 1)));
        assertThat(ids(and(eq("pending", true), eq("shard", 2)))).isEmpty();
        assertThat(ids(and(eq("pending", true), eq("shard", 1)))).hasSize(30);
        one(journal.deleteMany(and(eq("pending", true), eq("shard", 1))));
        assertThat(ids(and(eq("pending", true), eq("shard", 1)))).isEmpty();
        assertThat(ids(eq("pending", true))).hasSize(30);
        one(journal.replaceOne(and(eq("_id", "e03"), lt("n", 4)), document(3).append("shard", 9)));
        assertThat(ids(and(eq("pending", true), eq("shard", 9)))).containsExactly("e03");
    }

    @Test
    void answersQueriesThatNoServiceAsks() {
        assertThat(ids(and(eq("pending", true), in("shard", List.of())))).isEmpty();
        assertThat(ids(in("_id", List.of()))).isEmpty();
        one(journal.updateOne(eq("_id", "e03"), Updates.unset("shard")));
        assertThat(ids(and(eq("pending", true), eq("shard", 3)))).hasSize(14).doesNotContain("e03");
        assertThat(ids(eq("pending", true))).hasSize(COUNT);
        one(journal.createIndex(
                ascending("who.name"), new IndexOptions().unique(true).sparse(true)));
        one(journal.updateOne(eq("_id", "e04"), Updates.set("who", new Document("name", "ada"))));
        assertThat(ids(and(eq("who.name", "ada"), gt("n", 3)))).containsExactly("e04");
        one(journal.insertOne(new Document("_id", 1).append("stream", "x").append("causation", "y")));
        assertThat(ids(and(in("_id", 1, 1.0, 1L), eq("stream", "x")))).hasSize(1);
    }

    /** An index made over documents that are there already, as by a start with a newer version. */
    @Test
    void buildsAnIndexOverWhatIsThere() {
        one(journal.createIndex(Indexes.ascending("stream")));
        assertThat(ids(and(eq("stream", "s1"), gt("n", 50)))).containsExactly("e55");
        one(journal.dropIndex("stream_1"));
        assertThat(ids(and(eq("stream", "s1"), gt("n", 50)))).containsExactly("e55");
    }

    @Test
    void changesOnlyWhatIsOlder() {
        var upsert = new UpdateOptions().upsert(true);
        var older = and(eq("_id", "e07"), lt("n", 8));
        assertThat(one(journal.updateOne(older, Updates.set("n", 8), upsert)).getModifiedCount())
                .isOne();
        var replaced = one(journal.replaceOne(
                and(eq("_id", "new"), lt("n", 1)),
                new Document("stream", "n").append("causation", "n"),
                new ReplaceOptions().upsert(true)));
        assertThat(replaced.getUpsertedId().asString().getValue()).isEqualTo("new");
        assertThat(one(journal.deleteOne(and(eq("_id", "e07"), eq("n", 7)))).getDeletedCount())
                .isZero();
        assertThat(one(journal.countDocuments(and(eq("_id", "e07"), eq("n", 8)))))
                .isOne();
    }

    private void open() {
        store = new EmbeddedStore(folder, 0).start();
        client = MongoClients.create(store.uri());
        journal = client.getDatabase("test").getCollection("journal");
    }

    private void index() {
        one(journal.createIndex(ascending("stream", "causation"), new IndexOptions().unique(true)));
        one(journal.createIndex(
                ascending("pending", "shard"), new IndexOptions().partialFilterExpression(eq("pending", true))));
    }

    private void unmark(Set<String> ids) {
        one(journal.updateMany(in("_id", new ArrayList<>(ids)), Updates.unset("pending")));
    }

    private List<String> ids(Bson filter) {
        return all(journal.find(filter)).stream()
                .map(found -> found.get("_id").toString())
                .sorted()
                .toList();
    }

    private List<String> sorted(Bson filter, Bson order, int limit) {
        return all(journal.find(filter).sort(order).limit(limit)).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    private static Document document(int n) {
        return new Document("_id", "e%02d".formatted(n))
                .append("n", n)
                .append("stream", "s" + n % 6)
                .append("causation", "c" + n)
                .append("pending", true)
                .append("shard", n % 4);
    }
}
