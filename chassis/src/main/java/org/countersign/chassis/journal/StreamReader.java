package org.countersign.chassis.journal;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Reads a stream by computed keys and folds it, from where the cache stands, or a snapshot, or from its first entry. */
final class StreamReader {
    /** How far is looked beyond what is known; a full look is followed by another. */
    private static final int LOOK_AHEAD = 8;

    /** Most keys asked for in one query. */
    private static final int CHUNK = 200;

    private final Entries entries;
    private final Snapshots snapshots;
    private final StreamCache cache;

    StreamReader(Entries entries, Snapshots snapshots, StreamCache cache) {
        this.entries = entries;
        this.snapshots = snapshots;
        this.cache = cache;
    }

    <S, F> Mono<Versioned<S>> load(StreamType<S, F> type, String id) {
        var stream = type.stream(id);
        @SuppressWarnings("unchecked") // a stream has one type, found by its prefix
        var known = (Versioned<S>) cache.get(stream);
        var loaded = known == null ? loadAnew(type, id) : readOn(type, known, known.seq() + LOOK_AHEAD);
        // Only what was read whole: a stream whose tail is lost is refused each time.
        return loaded.doOnNext(state -> cache.put(stream, state));
    }

    private <S, F> Mono<Versioned<S>> loadAnew(StreamType<S, F> type, String id) {
        var stream = type.stream(id);
        var noted = entries.head(stream).map(Entries.Head::seq).defaultIfEmpty(0L);
        var snapshot = snapshots.find(type, id).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(noted, snapshot)
                .flatMap(both -> both.getT2()
                        .map(kept -> loadFrom(type, kept, both.getT1()))
                        .orElseGet(() ->
                                readAll(type, id, both.getT1()).flatMap(loaded -> keptWhereLong(type, 0, loaded))));
    }

    /** The snapshot's own entry is read along: where it is not the one that was folded last, the snapshot is wrong. */
    private <S, F> Mono<Versioned<S>> loadFrom(StreamType<S, F> type, Versioned<S> snapshot, long noted) {
        var stream = type.stream(snapshot.id());
        var until = Math.max(noted, snapshot.seq()) + LOOK_AHEAD;
        var to = Math.min(until, snapshot.seq() + CHUNK);
        return entries.read(stream, snapshot.seq(), to).collectList().flatMap(read -> {
            if (read.isEmpty() || !isLastOf(snapshot, read.getFirst())) {
                return loadInspite(type, snapshot, noted);
            }
            return foldOn(type, snapshot, read.subList(1, read.size()), to, until)
                    .doOnNext(loaded -> requireReached(stream, loaded.seq(), noted))
                    .flatMap(loaded -> keptWhereLong(type, snapshot.seq(), loaded));
        });
    }

    private static boolean isLastOf(Versioned<?> snapshot, Entry entry) {
        return entry.seq() == snapshot.seq() && entry.hash().equals(snapshot.hash()) && entry.intact();
    }

    /** A snapshot is taken of what was stored safely: if the stream does not even reach that far, its tail is lost. */
    private <S, F> Mono<Versioned<S>> loadInspite(StreamType<S, F> type, Versioned<S> wrong, long noted) {
        return readAll(type, wrong.id(), Math.max(noted, wrong.seq()))
                .flatMap(loaded -> snapshots
                        .drop(type.stream(wrong.id()), "its entry is not in the stream")
                        .then(keptWhereLong(type, 0, loaded)));
    }

    private <S, F> Mono<Versioned<S>> readAll(StreamType<S, F> type, String id, long noted) {
        var start = new Versioned<>(id, 0, "", type.initial().apply(id));
        return readOn(type, start, noted + LOOK_AHEAD)
                .doOnNext(loaded -> requireReached(type.stream(id), loaded.seq(), noted));
    }

    /** Where much was read, the next reader shall have it easier. */
    private <S, F> Mono<Versioned<S>> keptWhereLong(StreamType<S, F> type, long from, Versioned<S> loaded) {
        return loaded.seq() - from < Snapshots.EVERY
                ? Mono.just(loaded)
                : snapshots.keep(type, loaded).thenReturn(loaded);
    }

    private <S, F> Mono<Versioned<S>> readOn(StreamType<S, F> type, Versioned<S> from, long until) {
        var to = Math.min(until, from.seq() + CHUNK);
        return entries.read(type.stream(from.id()), from.seq() + 1, to)
                .collectList()
                .flatMap(read -> foldOn(type, from, read, to, until));
    }

    /** Folds what was read up to {@code to}, and reads on where it was full. */
    private <S, F> Mono<Versioned<S>> foldOn(
            StreamType<S, F> type, Versioned<S> from, List<Entry> read, long to, long until) {
        var state = fold(type, from, read);
        var more = state.seq() == to;
        return more ? readOn(type, state, Math.max(until, to + LOOK_AHEAD)) : Mono.just(state);
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
