package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.embedded.Answers.one;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the system refuses to write more, writes are refused by name, and a later start finds all that were not. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a shell")
class FullDiskTest {

    private static final int ENTRIES = 20_000;

    private final List<String> acknowledged = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void acknowledgesNothingThatItsLogHasNoRoomFor() throws IOException {
        var refusal = writeUntilRefused(StoreProcess.class, 2_000);
        assertThat(refusal).contains("the embedded store cannot write its log");
        assertThat(lost()).isEmpty();
    }

    @Test
    void goesOnFromItsLogWhenItsFileHadNoRoom() throws IOException {
        var refusal = writeUntilRefused(BusyStoreProcess.class, 1_000);
        assertThat(refusal).contains("the embedded store could not write its file");
        assertThat(lost()).isEmpty();
    }

    /** The second refusal: the first may be of the very write that met the fault. */
    private String writeUntilRefused(Class<?> main, int kilobytes) throws IOException {
        try (var store = StoreChild.startWithin(kilobytes, main, folder);
                var client = MongoClients.create(store.uri() + "/?retryWrites=false")) {
            var journal = client.getDatabase("test").getCollection("journal");
            var refusals = new ArrayList<String>();
            for (var n = 0; n < ENTRIES && refusals.size() < 3; n++) {
                try {
                    one(journal.insertOne(entry(n)));
                    assertThat(refusals).as("acknowledged after a refusal").isEmpty();
                    acknowledged.add("e" + n);
                } catch (MongoException e) {
                    refusals.add(e.getMessage());
                }
            }
            assertThat(refusals)
                    .as("refusals after %d writes", acknowledged.size())
                    .hasSize(3);
            return refusals.getLast();
        }
    }

    private List<String> lost() throws IOException {
        assertThat(acknowledged).hasSizeGreaterThan(100);
        try (var store = StoreChild.start(StoreProcess.class, folder);
                var client = MongoClients.create(store.uri())) {
            var journal = client.getDatabase("test").getCollection("journal");
            one(journal.insertOne(new Document("_id", "after")));
            return acknowledged.stream().filter(id -> !isThere(journal, id)).toList();
        }
    }

    private static boolean isThere(MongoCollection<Document> journal, String id) {
        return one(journal.find(Filters.eq("_id", id))) != null;
    }

    private static Document entry(int n) {
        return new Document("_id", "e" + n).append("facts", "x".repeat(2_000));
    }
}
