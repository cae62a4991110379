package org.countersign.chassis.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.chassis.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Entries that wait in memory, one lane for each stream, bounded over all. A lane grows no longer than the room that is
 * left is wide: one that does not move never takes all of it.
 */
final class Lanes {
    /**
     * @param followed whether what follows from the entry was brought up by its writer
     */
    record Work(Entry entry, boolean followed) {}

    private final int capacity;
    private final Map<String, Deque<Work>> lanes = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Lanes(int capacity) {
        this.capacity = capacity;
    }

    /** What became of an entry that was offered. */
    enum Offer {
        /** It waits in a lane that is being worked on. */
        QUEUED,
        /** It waits in a lane that nobody works on yet: the caller starts the work. */
        LANE_OPENED,
        /** It is here already, or being marked as done. */
        KNOWN,
        /** There is no room, or none for this stream. */
        FULL
    }

    Offer offer(Work work) {
        if (full()) {
            return Offer.FULL;
        }
        if (!known.add(work.entry().id())) {
            return Offer.KNOWN;
        }
        var outcome = new AtomicReference<>(Offer.QUEUED);
        lanes.compute(work.entry().stream(), (stream, waiting) -> {
            if (waiting == null) {
                outcome.set(Offer.LANE_OPENED);
                return new ArrayDeque<>(List.of(work));
            }
            if (waiting.size() >= capacity - known.size()) {
                outcome.set(Offer.FULL);
                known.remove(work.entry().id());
            } else {
                waiting.add(work);
            }
            return waiting;
        });
        return outcome.get();
    }

    /** Takes the next of a lane; closes the lane where there is none. */
    Optional<Work> next(String stream) {
        var taken = new AtomicReference<@Nullable Work>();
        lanes.computeIfPresent(stream, (key, waiting) -> {
            taken.set(waiting.poll());
            return taken.get() == null ? null : waiting;
        });
        return Optional.ofNullable(taken.get());
    }

    /** The entry is marked as done in the store, or given up to the sweep. */
    void forget(String id) {
        known.remove(id);
    }

    /** Gives up a lane that nobody works on, with all that waits in it. */
    void abandon(String stream) {
        var given = lanes.remove(stream);
        if (given != null) {
            given.forEach(work -> forget(work.entry().id()));
        }
    }

    /** Gives up everything. */
    void clear() {
        lanes.clear();
        known.clear();
    }

    /** The streams that are being worked on. */
    Collection<String> open() {
        return List.copyOf(lanes.keySet());
    }

    boolean full() {
        return known.size() >= capacity;
    }

    int size() {
        return known.size();
    }

    /** When the oldest entry that waits was written. */
    @Nullable
    Instant oldest() {
        return lanes.keySet().stream()
                .map(this::head)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Optional<Instant> head(String stream) {
        var at = new AtomicReference<@Nullable Instant>();
        lanes.computeIfPresent(stream, (key, waiting) -> {
            at.set(waiting.isEmpty() ? null : waiting.element().entry().at());
            return waiting;
        });
        return Optional.ofNullable(at.get());
    }
}
