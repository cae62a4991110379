package org.countersign.chassis.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Timers as documents, claimed by their id. */
final class MongoTimers implements TimerStore {
    private static final Date NEVER = Date.from(Instant.EPOCH);

    private final MongoCollection<Document> timers;

    MongoTimers(MongoDatabase database) {
        this.timers = database.getCollection("timers");
    }

    /** Creates the index; idempotent. */
    Mono<Void> prepare() {
        return Mono.from(timers.createIndex(Indexes.ascending("due"))).then();
    }

    @Override
    public Mono<Void> put(Collection<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Mono.empty();
        }
        var writes = waiting.stream()
                .map(timer -> new ReplaceOneModel<>(
                        eq("_id", timer.id()), document(timer), new ReplaceOptions().upsert(true)))
                .toList();
        return Mono.from(timers.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then();
    }

    @Override
    public Flux<Waiting> dueBefore(Instant time, int limit) {
        return Flux.from(timers.find(lte("due", Date.from(time))).limit(limit)).map(MongoTimers::waiting);
    }

    @Override
    public Mono<Waiting> claim(String id, Instant now, Instant until) {
        var free = and(eq("_id", id), lte("due", Date.from(now)), lte("claimed", Date.from(now)));
        return Mono.from(timers.findOneAndUpdate(free, Updates.set("claimed", Date.from(until))))
                .map(MongoTimers::waiting);
    }

    @Override
    public Mono<Void> done(Waiting timer) {
        return Mono.from(timers.deleteOne(and(eq("_id", timer.id()), eq("due", Date.from(timer.due())))))
                .then();
    }

    private static Document document(Waiting timer) {
        return new Document("_id", timer.id())
                .append("stream", timer.stream())
                .append("name", timer.name())
                .append("due", Date.from(timer.due()))
                .append("claimed", NEVER);
    }

    private static Waiting waiting(Document found) {
        return new Waiting(
                found.getString("stream"),
                found.getString("name"),
                found.getDate("due").toInstant());
    }
}
