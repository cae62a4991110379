package org.countersign.chassis.journal;

import java.util.List;
import reactor.core.publisher.Mono;

/** Reads a stream by computed keys and folds it, from where the cache stands. */
final class StreamReader {
    /** How far is looked beyond what is known; a full look is followed by another. */
    private static final int LOOK_AHEAD = 8;

    /** Most keys asked for in one query. */
    private static final int CHUNK = 200;

    private final Entries entries;
    private final StreamCache cache;

    StreamReader(Entries entries, StreamCache cache) {
        this.entries = entries;
        this.cache = cache;
    }

    <S, F> Mono<Versioned<S>> load(StreamType<S, F> type, String id) {
        var stream = type.stream(id);
        @SuppressWarnings("unchecked") // a stream has one type, found by its prefix
        var known = (Versioned<S>) cache.get(stream);
        if (known != null) {
            return readOn(type, known, known.seq() + LOOK_AHEAD);
        }
        var start = new Versioned<>(id, 0, "", type.initial().apply(id));
        return entries.head(stream)
                .map(Entries.Head::seq)
                .defaultIfEmpty(0L)
                .flatMap(noted -> readOn(type, start, noted + LOOK_AHEAD)
                        .doOnNext(loaded -> requireReached(stream, loaded.seq(), noted)));
    }

    private <S, F> Mono<Versioned<S>> readOn(StreamType<S, F> type, Versioned<S> from, long until) {
        var to = Math.min(until, from.seq() + CHUNK);
        return entries.read(type.stream(from.id()), from.seq() + 1, to)
                .collectList()
                .flatMap(read -> {
                    var state = fold(type, from, read);
                    cache.put(type.stream(from.id()), state);
                    var more = state.seq() == to;
                    return more ? readOn(type, state, Math.max(until, to + LOOK_AHEAD)) : Mono.just(state);
                });
    }

    static <S, F> Versioned<S> fold(StreamType<S, F> type, Versioned<S> from, List<Entry> read) {
        var state = from;
        for (var entry : read) {
            requireNext(entry, state);
            state = after(type, state, entry);
        }
        return state;
    }

    private static <S, F> Versioned<S> after(StreamType<S, F> type, Versioned<S> before, Entry entry) {
        var state = before.state();
        for (var fact : entry.facts()) {
            state = type.evolve().apply(state, type.codec().read(fact.type(), fact.data()));
        }
        return new Versioned<>(before.id(), entry.seq(), entry.hash(), state);
    }

    private static void requireNext(Entry entry, Versioned<?> before) {
        if (entry.seq() != before.seq() + 1) {
            throw new BrokenStreamException(entry.stream(), before.seq() + 1, "the entry is missing");
        }
        if (!entry.prev().equals(before.hash())) {
            throw new BrokenStreamException(entry.stream(), entry.seq(), "it does not follow the entry before");
        }
        if (!entry.intact()) {
            throw new BrokenStreamException(entry.stream(), entry.seq(), "its hash is not the hash of its content");
        }
    }

    private static void requireReached(String stream, long seq, long noted) {
        if (seq < noted) {
            throw new BrokenStreamException(
                    stream, seq + 1, "the head names %d entries, the tail is lost".formatted(noted));
        }
    }
}
