package org.countersign.evidence.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.evidence.intake.application.Places;
import org.countersign.evidence.intake.domain.TransitionFile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Documents that say in which transition something is: {@code evidence-places} by evidence, {@code workload-places} by
 * workload and stage. How many evidences of a transition have been placed stands in {@code placed}.
 */
final class MongoPlaces implements Places, Follower<TransitionFile> {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int SIDE_BY_SIDE = 4;

    private final MongoCollection<Document> evidence;
    private final MongoCollection<Document> workloads;
    private final MongoCollection<Document> placed;

    MongoPlaces(MongoDatabase database) {
        this.evidence = database.getCollection("evidence-places");
        this.workloads = database.getCollection("workload-places");
        this.placed = database.getCollection("placed");
    }

    @Override
    public Mono<String> ofEvidence(String id) {
        return transition(evidence, id);
    }

    @Override
    public Mono<String> ofWorkload(String workload, String stage) {
        return transition(workloads, key(workload, stage));
    }

    @Override
    public String prefix() {
        return "transition";
    }

    @Override
    public Mono<Void> follow(Versioned<TransitionFile> state) {
        return workload(state.state()).then(evidence(state.state()));
    }

    private static Mono<String> transition(MongoCollection<Document> places, String id) {
        return Mono.from(places.find(eq("_id", id)).first()).map(found -> found.getString("transition"));
    }

    /** The transition that was opened last has the place. */
    private Mono<Void> workload(TransitionFile file) {
        var checklist = file.checklist();
        var openedAt = file.openedAt();
        if (checklist == null || openedAt == null) {
            return Mono.empty();
        }
        var at = Date.from(openedAt);
        return forward(
                workloads,
                key(checklist.workload(), checklist.to()),
                lt("openedAt", at),
                Updates.combine(Updates.set("openedAt", at), Updates.set("transition", file.id())));
    }

    private Mono<Void> evidence(TransitionFile file) {
        var count = file.evidence().size();
        return Mono.from(placed.find(eq("_id", file.id())).first())
                .map(found -> found.getInteger("count"))
                .defaultIfEmpty(0)
                .filter(before -> before < count)
                .flatMap(before -> Flux.fromStream(
                                file.evidence().keySet().stream().skip(before))
                        .flatMap(id -> place(id, file.id()), SIDE_BY_SIDE)
                        .then(forward(placed, file.id(), lt("count", count), Updates.set("count", count))));
    }

    private Mono<Void> place(String id, String transition) {
        return Mono.from(evidence.updateOne(eq("_id", id), Updates.set("transition", transition), UPSERT))
                .then();
    }

    /**
     * An upsert that finds nothing older, and may not insert a second one, met what is newer, which is as wanted, or what was
     * inserted at the same time: hence twice.
     */
    private static Mono<Void> forward(MongoCollection<Document> places, String id, Bson older, Bson change) {
        var write = Mono.from(places.updateOne(and(eq("_id", id), older), change, UPSERT))
                .then();
        return write.onErrorResume(StoreFaults::isDuplicateKey, _ -> write)
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    private static String key(String workload, String stage) {
        return workload + "/" + stage;
    }
}
