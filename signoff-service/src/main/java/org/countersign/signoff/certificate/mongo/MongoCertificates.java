package org.countersign.signoff.certificate.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.signoff.certificate.application.Certificates;
import reactor.core.publisher.Mono;

/** One document for each go, written once. */
final class MongoCertificates implements Certificates {
    private final MongoCollection<Document> certificates;

    MongoCertificates(MongoDatabase database) {
        this.certificates = database.getCollection("certificates");
    }

    @Override
    public Mono<String> find(String transition, int decision) {
        return Mono.from(certificates
                        .find(Filters.eq("_id", id(transition, decision)))
                        .first())
                .map(found -> found.getString("lines"));
    }

    @Override
    public Mono<Void> keep(String transition, int decision, String lines) {
        return Mono.from(certificates.insertOne(new Document("_id", id(transition, decision)).append("lines", lines)))
                .then()
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    private static String id(String transition, int decision) {
        return transition + "/" + decision;
    }
}
