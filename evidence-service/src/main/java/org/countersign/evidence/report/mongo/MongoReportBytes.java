package org.countersign.evidence.report.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.evidence.report.application.ReportBytes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reports in collection {@code reports}: chunks {@code digest/n} from 0, then a document {@code digest} that says how
 * many there are. A report whose last document is missing was never finished, and is written again.
 */
final class MongoReportBytes implements ReportBytes {
    static final int CHUNK = 256 * 1024;

    /** How many chunks are on their way at a time. */
    private static final int SIDE_BY_SIDE = 4;

    private final MongoCollection<Document> reports;

    MongoReportBytes(MongoDatabase database) {
        this.reports = database.getCollection("reports");
    }

    @Override
    public Mono<Void> keep(String digest, byte[] bytes) {
        return whole(digest).hasElement().flatMap(kept -> kept ? Mono.empty() : write(digest, bytes));
    }

    @Override
    public Mono<byte[]> find(String digest) {
        return whole(digest).flatMap(whole -> read(digest, whole.getInteger("chunks"), whole.getInteger("size")));
    }

    private Mono<Document> whole(String digest) {
        return Mono.from(reports.find(eq("_id", digest)).first());
    }

    private Mono<Void> write(String digest, byte[] bytes) {
        var chunks = Math.ceilDiv(bytes.length, CHUNK);
        return Flux.range(0, chunks)
                .flatMap(
                        n -> insert(new Document("_id", key(digest, n)).append("bytes", chunk(bytes, n))), SIDE_BY_SIDE)
                .then(insert(
                        new Document("_id", digest).append("chunks", chunks).append("size", bytes.length)));
    }

    /** A document that is there already is the same one: its key is the digest of what it holds. */
    private Mono<Void> insert(Document document) {
        return Mono.from(reports.insertOne(document))
                .then()
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    private Mono<byte[]> read(String digest, int chunks, int size) {
        return Flux.range(0, chunks)
                .buffer(SIDE_BY_SIDE)
                .concatMap(some -> Flux.from(reports.find(
                                in("_id", some.stream().map(n -> key(digest, n)).toList())))
                        .collectMap(found -> found.getString("_id"), found -> found.get("bytes", Binary.class))
                        .flatMapIterable(found -> some.stream()
                                .map(n -> found.get(key(digest, n)))
                                .toList()))
                .reduce(new ByteArrayOutputStream(size), (read, chunk) -> {
                    read.writeBytes(chunk.getData());
                    return read;
                })
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static String key(String digest, int n) {
        return digest + "/" + n;
    }

    private static Binary chunk(byte[] bytes, int n) {
        return new Binary(Arrays.copyOfRange(bytes, n * CHUNK, Math.min(bytes.length, (n + 1) * CHUNK)));
    }
}
