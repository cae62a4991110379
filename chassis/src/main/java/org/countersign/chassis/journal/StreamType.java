package org.countersign.chassis.journal;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of stream of a service: what its facts fold into.
 *
 * @param prefix such as {@code transition}; the stream of id {@code x} is {@code transition/x}
 * @param initial state of a stream without entries, by id
 * @param evolve pure: the state after a fact
 * @param states what snapshots are written with; without it there are none, and a stream is read from its first entry
 * @param <S> state, immutable
 * @param <F> sealed type of the facts
 */
public record StreamType<S, F>(
        String prefix,
        Function<String, S> initial,
        BiFunction<S, F, S> evolve,
        FactCodec<F> codec,
        @Nullable StateCodec<S> states) {
    /** Without snapshots: for streams that stay short. */
    public StreamType(String prefix, Function<String, S> initial, BiFunction<S, F, S> evolve, FactCodec<F> codec) {
        this(prefix, initial, evolve, codec, null);
    }

    /** The name of the stream with that id. */
    public String stream(String id) {
        return prefix + "/" + id;
    }
}
