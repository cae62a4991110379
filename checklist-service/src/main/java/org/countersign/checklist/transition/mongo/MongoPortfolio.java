package org.countersign.checklist.transition.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.checklist.transition.application.Portfolio;
import org.countersign.checklist.transition.application.PortfolioRow;
import org.countersign.checklist.transition.domain.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document for each transition, replaced by newer ones only. */
@Component
final class MongoPortfolio implements Portfolio, Follower<Transition> {
    private final MongoCollection<Document> rows;

    MongoPortfolio(MongoDatabase database) {
        this.rows = database.getCollection("portfolio");
    }

    @Override
    public String prefix() {
        return "transition";
    }

    @Override
    public Mono<Void> follow(Versioned<Transition> transition) {
        return Mono.justOrEmpty(PortfolioRow.of(transition.state()))
                .flatMap(row -> forward(transition.id(), transition.seq(), document(row, transition.seq())));
    }

    /**
     * An upsert that finds no older row and may not insert a second one met a newer row, which is as wanted, or one that was
     * inserted at the same time: hence twice.
     */
    private Mono<Void> forward(String id, long seq, Document row) {
        var write = Mono.from(
                        rows.replaceOne(and(eq("_id", id), lt("seq", seq)), row, new ReplaceOptions().upsert(true)))
                .then();
        return write.onErrorResume(StoreFaults::isDuplicateKey, _ -> write)
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    @Override
    public Flux<String> find(Query query) {
        var asked = new ArrayList<Bson>();
        ask(asked, "workload", query.workload());
        ask(asked, "team", query.team());
        ask(asked, "state", query.state());
        ask(asked, "blockedBy", query.blockedBy());
        if (!query.after().isEmpty()) {
            asked.add(gt("_id", query.after().getFirst()));
        }
        return Flux.from(rows.find(asked.isEmpty() ? new Document() : and(asked))
                        .projection(Projections.include("_id"))
                        .sort(Indexes.ascending("_id"))
                        .limit(query.limit()))
                .map(found -> found.getString("_id"));
    }

    private static void ask(List<Bson> asked, String field, @Nullable String value) {
        if (value != null) {
            asked.add(eq(field, value));
        }
    }

    private static Document document(PortfolioRow row, long seq) {
        return new Document("seq", seq)
                .append("workload", row.workload())
                .append("team", row.team())
                .append("state", row.state())
                .append("blockedBy", row.blockedBy());
    }
}
