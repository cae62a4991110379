package org.countersign.chassis.timer;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where timers wait. */
interface TimerStore {
    /** A timer and the stream it belongs to. */
    record Waiting(String stream, String name, Instant due) {
        String id() {
            return stream + "#" + name;
        }
    }

    /** Puts timers, in place of those with the same id. */
    Mono<Void> put(Collection<Waiting> timers);

    /** Those due before a time, at most {@code limit}, in no order. */
    Flux<Waiting> dueBefore(Instant time, int limit);

    /** Takes one that is due, if nobody else has it, until {@code until}; empty otherwise. */
    Mono<Waiting> claim(String id, Instant now, Instant until);

    /** Removes one, unless it was put anew with another time. */
    Mono<Void> done(Waiting timer);
}
