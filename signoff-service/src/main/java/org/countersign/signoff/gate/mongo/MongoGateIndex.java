package org.countersign.signoff.gate.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.countersign.signoff.gate.application.GateIndex;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One document for each workload and stage. The newest is kept by {@code $max} over text that sorts by time: transition
 * ids are UUIDv7, and times are written in fixed width; so writers need not agree on an order.
 */
final class MongoGateIndex implements GateIndex {
    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final MongoCollection<Document> gates;

    MongoGateIndex(MongoDatabase database) {
        this.gates = database.getCollection("gates");
    }

    @Override
    public Mono<Void> note(String workload, String stage, String transition, @Nullable Instant decidedAt) {
        Bson opened = Updates.max("opened", transition);
        Bson update = decidedAt == null
                ? opened
                : Updates.combine(opened, Updates.max("decided", FIXED.format(decidedAt) + "/" + transition));
        return Mono.from(gates.updateOne(
                        Filters.eq("_id", id(workload, stage)), update, new UpdateOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<String> answering(String workload, String stage) {
        return Mono.from(gates.find(Filters.eq("_id", id(workload, stage))).first())
                .map(found -> {
                    var decided = found.getString("decided");
                    return decided == null
                            ? Objects.requireNonNullElse(found.getString("opened"), "")
                            : decided.substring(decided.indexOf('/') + 1);
                });
    }

    /** A stage has no slash in its name. */
    private static String id(String workload, String stage) {
        return stage + "/" + workload;
    }
}
