package org.countersign.chassis.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** A store that comes up after the service: services and servers are started in no order. */
final class StoreArrival {
    private static final Logger LOG = LoggerFactory.getLogger(StoreArrival.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private StoreArrival() {}

    /**
     * Returns when the store answers. Asks again only where nobody answered: what a server refuses (a wrong password), it
     * refuses at once.
     *
     * @throws IllegalStateException when it has not answered within the time given
     */
    static void await(MongoDatabase database, Duration within) {
        Mono.defer(() -> Mono.from(database.runCommand(new Document("ping", 1))))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, SHORTEST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(StoreFaults::isAway)
                        .doBeforeRetry(again -> LOG.warn(
                                "the store does not answer yet ({}), asked {} times",
                                again.failure().getClass().getSimpleName(),
                                again.totalRetries() + 1)))
                .timeout(
                        within,
                        Mono.error(() -> new IllegalStateException("the store has not answered for "
                                + within.toSeconds() + " s: countersign.mongodb.uri")))
                .block();
    }
}
