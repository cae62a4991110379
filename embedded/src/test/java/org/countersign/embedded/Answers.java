package org.countersign.embedded;

import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Waits, a bounded time, for what the reactive driver publishes. */
final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Answers() {}

    static <T> T one(Publisher<T> publisher) {
        return Flux.from(publisher).blockFirst(PATIENCE);
    }

    static <T> List<T> all(Publisher<T> publisher) {
        return Flux.from(publisher).collectList().block(PATIENCE);
    }
}
