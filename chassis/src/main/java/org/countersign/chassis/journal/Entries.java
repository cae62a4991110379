package org.countersign.chassis.journal;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored entries of all streams of a service. */
public interface Entries {
    /** How an insertion ended. */
    sealed interface Insertion {
        /** The entry is stored, safely. */
        record Inserted() implements Insertion {}

        /** Another entry has that place in the stream. */
        record PlaceTaken() implements Insertion {}

        /** The same cause is in the stream already, at that place. */
        record Repeated(long seq) implements Insertion {}
    }

    /**
     * Last place and hash of a stream as last noted.
     *
     * @param stream prefix and id
     */
    record Head(String stream, long seq, String hash) {}

    /** The noted head of a stream, which may lie behind its entries. */
    Mono<Head> head(String stream);

    /** Notes heads; one that is further already stays. */
    Mono<Void> noteHeads(Collection<Head> heads);

    /** The entries from one place to another, both included, in order; those that are not there are left out. */
    Flux<Entry> read(String stream, long from, long to);

    /** The place of the entry with that cause, if it is there. */
    Mono<Long> placeOf(String stream, String causation);

    /** Stores an entry, marked pending. */
    Mono<Insertion> insert(Entry entry);

    /** Some entries of these shards that are marked pending, in no order, but none of the streams {@code except}. */
    Flux<Entry> pending(Collection<Integer> shards, Collection<String> except, int limit);

    /** The entry at that place, if it is there and still marked pending. */
    Mono<Entry> pendingAt(String stream, long seq);

    /** Takes the mark off. */
    Mono<Void> clear(Collection<String> ids);

    /** Shard of a stream, 0 to {@link #SHARDS} - 1. */
    static int shard(String stream) {
        return Math.floorMod(stream.hashCode(), SHARDS);
    }

    /** How many parts the relay's work is split into. */
    int SHARDS = 8;
}
