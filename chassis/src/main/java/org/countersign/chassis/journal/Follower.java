package org.countersign.chassis.journal;

import reactor.core.publisher.Mono;

/**
 * Derives something from a stream after it grew: a read model, a set of timers. It is called by the writer and, should
 * the writer die in between, again by the relay's sweep before the entry counts as followed; so it must be idempotent
 * and must not go back behind a newer state.
 *
 * @param <S> state of the stream
 */
public interface Follower<S> {
    /** Prefix of the kind of stream it follows. */
    String prefix();

    /** Brings what is derived up to this state. */
    Mono<Void> follow(Versioned<S> state);
}
