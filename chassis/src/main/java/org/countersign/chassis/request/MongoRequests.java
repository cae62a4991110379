package org.countersign.chassis.request;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.countersign.chassis.store.StoreFaults;
import reactor.core.publisher.Mono;

/**
 * Collection {@code requests}. Everything is by {@code _id} and atomic in one document. {@code at} is when the key was
 * first used, {@code taken} when its present owner took it. Keys older than {@link #KEPT} are dropped by an index on
 * {@code at}; the embedded store drops none, there they stay until the data folder goes.
 */
final class MongoRequests implements Requests {
    static final Duration KEPT = Duration.ofDays(3);

    private static final String RUNNING = "running";
    private static final String ANSWERED = "answered";

    private final MongoCollection<BsonDocument> requests;

    MongoRequests(MongoDatabase database) {
        this.requests = database.getCollection("requests", BsonDocument.class);
    }

    Mono<Void> prepare() {
        var options = new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS);
        return Mono.from(requests.createIndex(Indexes.ascending("at"), options)).then();
    }

    @Override
    public Mono<Boolean> reserve(Reserved reserved) {
        return Mono.from(requests.insertOne(document(reserved)))
                .thenReturn(true)
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.just(false));
    }

    @Override
    public Mono<Reserved> find(String id) {
        return Mono.from(requests.find(eq("_id", id)).first()).map(MongoRequests::reserved);
    }

    @Override
    public Mono<Boolean> takeOver(Reserved seen, Reserved next) {
        var change = combine(set("owner", next.owner()), set("taken", time(next.at())));
        return Mono.from(requests.updateOne(and(running(seen), eq("taken", time(seen.at()))), change))
                .map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Mono<Void> answer(Reserved reserved, Answer answer) {
        var headers = new BsonDocument();
        answer.headers().forEach((name, value) -> headers.append(name, new BsonString(value)));
        var change = combine(
                set("state", ANSWERED),
                set("status", answer.status()),
                set("headers", headers),
                set("body", new BsonBinary(answer.bytes())));
        return Mono.from(requests.updateOne(running(reserved), change)).then();
    }

    @Override
    public Mono<Void> free(Reserved reserved) {
        return Mono.from(requests.deleteOne(running(reserved))).then();
    }

    @Override
    public Mono<Void> lapse(Reserved reserved) {
        return Mono.from(requests.updateOne(running(reserved), set("taken", time(Instant.EPOCH))))
                .then();
    }

    private static Bson running(Reserved reserved) {
        return and(eq("_id", reserved.id()), eq("owner", reserved.owner()), eq("state", RUNNING));
    }

    private static BsonDocument document(Reserved reserved) {
        return new BsonDocument("_id", new BsonString(reserved.id()))
                .append("digest", new BsonString(reserved.digest()))
                .append("owner", new BsonString(reserved.owner()))
                .append("resource", new BsonString(reserved.resource()))
                .append("at", time(reserved.at()))
                .append("taken", time(reserved.at()))
                .append("state", new BsonString(RUNNING));
    }

    private static Reserved reserved(BsonDocument found) {
        return new Reserved(
                found.getString("_id").getValue(),
                found.getString("digest").getValue(),
                found.getString("owner").getValue(),
                found.getString("resource").getValue(),
                Instant.ofEpochMilli(found.getDateTime("taken").getValue()),
                found.getString("state").getValue().equals(ANSWERED) ? answer(found) : null);
    }

    private static Answer answer(BsonDocument found) {
        var headers = new HashMap<String, String>();
        found.getDocument("headers")
                .forEach((name, value) -> headers.put(name, value.asString().getValue()));
        return new Answer(
                found.getInt32("status", new BsonInt32(200)).getValue(),
                headers,
                found.getBinary("body").getData());
    }

    private static BsonDateTime time(Instant at) {
        return new BsonDateTime(at.toEpochMilli());
    }
}
