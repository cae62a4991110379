package org.countersign.chassis.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.countersign.chassis.store.StoreFaults;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries in MongoDB, read by computed keys alone (see the table of architecture: everything else is slow somewhere). */
final class MongoEntries implements Entries {
    private final MongoCollection<Document> journal;
    private final MongoCollection<Document> heads;

    MongoEntries(MongoDatabase database) {
        this.journal = database.getCollection("journal");
        this.heads = database.getCollection("heads");
    }

    /** Creates the indexes; idempotent. */
    Mono<Void> prepare() {
        var causes = journal.createIndex(Indexes.ascending("stream", "causation"), new IndexOptions().unique(true));
        var marks = journal.createIndex(
                Indexes.ascending("pending", "shard"),
                new IndexOptions().partialFilterExpression(Filters.eq("pending", true)));
        return Mono.from(causes).then(Mono.from(marks)).then();
    }

    @Override
    public Mono<Head> head(String stream) {
        return Mono.from(heads.find(eq("_id", stream)).first())
                .map(found -> new Head(stream, found.getLong("seq"), found.getString("hash")));
    }

    @Override
    public Mono<Void> noteHeads(Collection<Head> noted) {
        var writes = noted.stream()
                .map(head -> new UpdateOneModel<Document>(
                        and(eq("_id", head.stream()), lt("seq", head.seq())),
                        Updates.combine(Updates.set("seq", head.seq()), Updates.set("hash", head.hash())),
                        new UpdateOptions().upsert(true)))
                .toList();
        return Mono.from(heads.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then()
                // An upsert that finds no older head, and may not insert a second one, met a newer one: as wanted.
                .onErrorResume(
                        MongoBulkWriteException.class,
                        fault -> StoreFaults.keysTaken(writes, fault).then());
    }

    @Override
    public Flux<Entry> read(String stream, long from, long to) {
        var keys = LongStream.rangeClosed(from, to)
                .mapToObj(seq -> Entry.id(stream, seq))
                .toList();
        return Flux.from(journal.find(in("_id", keys)))
                .map(EntryDocument::toEntry)
                .sort(Comparator.comparingLong(Entry::seq));
    }

    @Override
    public Mono<Long> placeOf(String stream, String causation) {
        return Mono.from(journal.find(and(eq("stream", stream), eq("causation", causation)))
                        .projection(include("seq"))
                        .first())
                .map(found -> found.getLong("seq"));
    }

    @Override
    public Mono<Insertion> insert(Entry entry) {
        return Mono.from(journal.insertOne(EntryDocument.of(entry)))
                .<Insertion>map(done -> new Insertion.Inserted())
                .onErrorResume(MongoWriteException.class, fault -> collision(entry, fault));
    }

    private Mono<Insertion> collision(Entry entry, MongoWriteException fault) {
        if (fault.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            return Mono.error(fault);
        }
        return placeOf(entry.stream(), entry.causation())
                .<Insertion>map(Insertion.Repeated::new)
                .defaultIfEmpty(new Insertion.PlaceTaken());
    }

    @Override
    public Flux<Entry> pending(Collection<Integer> shards, Collection<String> except, int limit) {
        return Flux.from(journal.find(and(eq("pending", true), in("shard", shards), nin("stream", except)))
                        .limit(limit))
                .map(EntryDocument::toEntry);
    }

    @Override
    public Mono<Entry> pendingAt(String stream, long seq) {
        return Mono.from(journal.find(eq("_id", Entry.id(stream, seq))).first())
                .filter(found -> found.getBoolean("pending", false))
                .map(EntryDocument::toEntry);
    }

    @Override
    public Mono<Void> clear(Collection<String> ids) {
        return Mono.from(journal.updateMany(in("_id", ids), Updates.unset("pending")))
                .then();
    }
}
