package org.countersign.chassis.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.countersign.chassis.store.StoreFaults;
import reactor.core.publisher.Mono;

/** Leases as documents: the unique key decides between two that claim at once. */
final class MongoLeases implements Leases {
    private final MongoCollection<Document> leases;
    private final MongoCollection<Document> instances;

    MongoLeases(MongoDatabase database) {
        this.leases = database.getCollection("leases");
        this.instances = database.getCollection("instances");
    }

    @Override
    public Mono<Boolean> claim(String name, String instance, Instant now, Instant until) {
        var free = and(eq("_id", name), or(eq("owner", instance), lte("until", Date.from(now))));
        var mine = new Document("_id", name).append("owner", instance).append("until", Date.from(until));
        return Mono.from(leases.replaceOne(free, mine, new ReplaceOptions().upsert(true)))
                .map(done -> done.getMatchedCount() > 0 || done.getUpsertedId() != null)
                // An upsert that finds it not free and may not insert a second one: another holds it.
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.just(false));
    }

    @Override
    public Mono<Void> release(String name, String instance) {
        return Mono.from(leases.deleteOne(and(eq("_id", name), eq("owner", instance))))
                .then();
    }

    @Override
    public Mono<Long> alive(String instance, Instant now, Instant until) {
        var me = new Document("_id", instance).append("until", Date.from(until));
        return Mono.from(instances.replaceOne(eq("_id", instance), me, new ReplaceOptions().upsert(true)))
                .then(Mono.from(instances.deleteMany(lte("until", Date.from(now)))))
                .then(Mono.from(instances.countDocuments(gt("until", Date.from(now)))));
    }
}
