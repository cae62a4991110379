package org.countersign.checklist.template.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.checklist.template.application.TemplateNames;
import org.countersign.checklist.template.domain.TemplateBook;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document for each template, kept as the streams grow; it holds the name alone, so none can be older. */
@Component
final class MongoTemplateNames implements TemplateNames, Follower<TemplateBook> {
    private final MongoCollection<Document> names;

    MongoTemplateNames(MongoDatabase database) {
        this.names = database.getCollection("templates");
    }

    @Override
    public String prefix() {
        return "template";
    }

    @Override
    public Mono<Void> follow(Versioned<TemplateBook> book) {
        return Mono.from(names.replaceOne(
                        Filters.eq("_id", book.id()),
                        new Document("_id", book.id()),
                        new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Flux<String> after(List<String> after, int limit) {
        var from = after.isEmpty() ? new Document() : Filters.gt("_id", after.getFirst());
        return Flux.from(names.find(from).sort(Indexes.ascending("_id")).limit(limit))
                .map(found -> found.getString("_id"));
    }
}
