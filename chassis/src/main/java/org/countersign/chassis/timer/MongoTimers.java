package org.countersign.chassis.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.countersign.chassis.store.StoreFaults;
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

    /**
     * Twice where a key is taken: of two that insert a timer at once, the newer may be the one that comes second. What
     * is refused then as well is behind what stands.
     */
    @Override
    public Mono<List<Waiting>> put(List<Waiting> waiting) {
        return write(waiting).flatMap(this::write).map(behind -> {
            var put = new ArrayList<>(waiting);
            put.removeAll(behind);
            return List.copyOf(put);
        });
    }

    /** Answers those whose key is taken, by one that was not older. */
    private Mono<List<Waiting>> write(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Mono.just(List.of());
        }
        var writes = waiting.stream()
                .map(timer -> new ReplaceOneModel<>(
                        and(eq("_id", timer.id()), not(gte("seq", timer.seq()))),
                        document(timer),
                        new ReplaceOptions().upsert(true)))
                .toList();
        return Mono.from(timers.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .thenReturn(List.<Waiting>of())
                .onErrorResume(MongoBulkWriteException.class, fault -> StoreFaults.keysTaken(waiting, fault));
    }

    @Override
    public Flux<Waiting> dueBefore(Instant time, int limit) {
        // Those that fail again and again are claimed meanwhile: they leave room for others.
        var free = and(lte("due", Date.from(time)), lte("claimed", Date.from(time)));
        return Flux.from(timers.find(free).sort(Indexes.ascending("due")).limit(limit))
                .map(MongoTimers::waiting);
    }

    @Override
    public Mono<Waiting> claim(String id, Instant now, Instant until) {
        var free = and(eq("_id", id), lte("due", Date.from(now)), lte("claimed", Date.from(now)));
        return Mono.from(timers.findOneAndUpdate(free, Updates.set("claimed", Date.from(until))))
                .map(MongoTimers::waiting);
    }

    @Override
    public Mono<Void> done(Waiting timer) {
        var asClaimed = and(eq("_id", timer.id()), eq("due", Date.from(timer.due())), not(gt("seq", timer.seq())));
        return Mono.from(timers.deleteOne(asClaimed)).then();
    }

    private static Document document(Waiting timer) {
        return new Document("_id", timer.id())
                .append("stream", timer.stream())
                .append("name", timer.name())
                .append("due", Date.from(timer.due()))
                .append("seq", timer.seq())
                .append("claimed", NEVER);
    }

    private static Waiting waiting(Document found) {
        return new Waiting(
                found.getString("stream"),
                found.getString("name"),
                found.getDate("due").toInstant(),
                found.get("seq", 0L));
    }
}
