package org.countersign.chassis.timer;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where timers wait. */
interface TimerStore {
    /**
     * A timer and the stream it belongs to.
     *
     * @param seq place in the stream whose state asked for it
     */
    record Waiting(String stream, String name, Instant due, long seq) {
        String id() {
            return stream + "#" + name;
        }
    }

    /** Puts timers, in place of older ones with the same id; answers those of them that are not behind what stands. */
    Mono<List<Waiting>> put(List<Waiting> timers);

    /** Those due before a time, at most {@code limit}, in no order. */
    Flux<Waiting> dueBefore(Instant time, int limit);

    /** Takes one that is due, if nobody else has it, until {@code until}; empty otherwise. */
    Mono<Waiting> claim(String id, Instant now, Instant until);

    /** Removes one, unless a newer state of its stream has put it anew. */
    Mono<Void> done(Waiting timer);
}
