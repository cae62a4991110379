package org.countersign.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document is changed while a checkpoint writes it, and while it is read: neither meets a half of the change. */
@Timeout(120)
class ChangedWhileWrittenTest {

    /** A checkpoint at once after every command that wrote. */
    private static final long LOG_BYTES = 1;

    private static final int DOCUMENTS = 4;
    private static final int FIELDS = 400;
    private static final int ROUNDS = 1_500;
    private static final int WRITERS = 8;
    private static final int READERS = 4;

    @TempDir
    Path folder;

    @Test
    void goesOnWhateverIsWrittenMeanwhile() {
        try (var store = new EmbeddedStore(folder, 0, LOG_BYTES).start();
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("test").getCollection("documents");
            for (var n = 0; n < DOCUMENTS; n++) {
                Answers.one(documents.insertOne(wide(n)));
            }
            Flux.merge(changes(documents), reads(documents)).blockLast(Duration.ofSeconds(100));
            assertThat(Answers.all(documents.find()))
                    .hasSize(DOCUMENTS)
                    .allSatisfy(found -> assertThat(found).hasSize(FIELDS + 2));
        }
    }

    private static Mono<Void> changes(MongoCollection<Document> documents) {
        return Flux.range(0, ROUNDS)
                .flatMap(
                        round -> Mono.from(documents.updateOne(
                                        eq("_id", round % DOCUMENTS),
                                        Updates.combine(set("last", round), set("one", round), set("other", round))))
                                .then(Mono.from(documents.updateOne(
                                        eq("_id", round % DOCUMENTS), Updates.combine(unset("one"), unset("other"))))),
                        WRITERS)
                .then();
    }

    private static Mono<Void> reads(MongoCollection<Document> documents) {
        return Flux.range(0, ROUNDS)
                .flatMap(round -> documents.find(eq("_id", round % DOCUMENTS)).first(), READERS)
                .then();
    }

    private static Document wide(int id) {
        var document = new Document("_id", id).append("last", 0);
        IntStream.range(0, FIELDS).forEach(field -> document.append("field" + field, "text of field " + field));
        return document;
    }
}
