package org.countersign.signoff.casefile.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.signoff.casefile.application.Snapshots;
import org.countersign.signoff.casefile.domain.Snapshot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document for each snapshot, written once, found by its digest. */
final class MongoSnapshots implements Snapshots {
    private final MongoCollection<Document> snapshots;

    MongoSnapshots(MongoDatabase database) {
        this.snapshots = database.getCollection("snapshots");
    }

    @Override
    public Mono<Void> keep(String transition, Map<String, Snapshot> byDigest) {
        return Flux.fromIterable(byDigest.entrySet())
                .concatMap(entry -> keep(transition, entry.getKey(), Canonical.bytes(entry.getValue())))
                .then();
    }

    private Mono<Void> keep(String transition, String digest, byte[] bytes) {
        var document =
                new Document("_id", digest).append("transition", transition).append("bytes", new Binary(bytes));
        return Mono.from(snapshots.insertOne(document))
                .then()
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    @Override
    public Mono<byte[]> bytes(String transition, String digest) {
        return Mono.from(snapshots.find(Filters.eq("_id", digest)).first())
                .filter(found -> transition.equals(found.getString("transition")))
                .map(found -> found.get("bytes", Binary.class).getData());
    }
}
