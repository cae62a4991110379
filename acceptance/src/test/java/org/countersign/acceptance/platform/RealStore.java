package org.countersign.acceptance.platform;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store that several platforms share, seen from outside: the databases whose names start with one platform's prefix. */
public final class RealStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String uri;
    private final MongoClient client;
    private final String prefix;

    RealStore(String uri, String prefix) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
        this.prefix = prefix;
    }

    /** What the processes of this platform are told of it. */
    Map<String, String> environment() {
        return Map.of("MONGODB_URI", uri, "MONGODB_DATABASE_PREFIX", prefix);
    }

    /** Connects to the server itself. */
    public MongoClient client() {
        return client;
    }

    /** Names of this platform's databases, in order. */
    public List<String> databases() {
        return Objects.requireNonNull(Flux.from(client.listDatabaseNames())
                .filter(name -> name.startsWith(prefix))
                .sort()
                .collectList()
                .block(PATIENCE));
    }

    /** Drops them. */
    public void drop() {
        Flux.fromIterable(databases())
                .concatMap(name -> Mono.from(client.getDatabase(name).drop()))
                .then()
                .block(PATIENCE);
    }

    @Override
    public void close() {
        client.close();
    }
}
