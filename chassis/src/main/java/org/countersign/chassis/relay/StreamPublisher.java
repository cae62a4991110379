package org.countersign.chassis.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.countersign.chassis.journal.CatchUp;
import org.countersign.chassis.journal.Entries;
import org.countersign.chassis.journal.Entry;
import org.countersign.chassis.journal.Fact;
import org.countersign.contracts.Event;

/**
 * Publishes the entries of a stream one after the other, each acknowledged before the next: what comes later in the
 * stream never overtakes. An entry whose predecessor is still marked pending takes that one along first.
 */
final class StreamPublisher {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REMEMBERED = 20_000;

    private final Entries entries;
    private final Supplier<CatchUp> catchUp;
    private final Announcement announcement;
    private final EventSender sender;
    private final Map<String, Long> reached = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** {@code catchUp} is asked late: the journal hands over to the relay, and catching up goes through the journal. */
    StreamPublisher(Entries entries, Supplier<CatchUp> catchUp, Announcement announcement, EventSender sender) {
        this.entries = entries;
        this.catchUp = catchUp;
        this.announcement = announcement;
        this.sender = sender;
    }

    /**
     * Publishes the entry and whatever of its stream has to come before; answers those in order.
     *
     * @throws RefusedException where another try would not help
     */
    Deque<Entry> publish(Lanes.Work work) throws InterruptedException, ExecutionException, TimeoutException {
        var due = withPredecessors(work.entry());
        if (!work.followed() || due.size() > 1) {
            catchUp.get().catchUp(work.entry().stream()).block(PATIENCE);
        }
        for (var entry : due) {
            if (entry.seq() > reached(entry.stream())) { // else a sweep read its mark just before it came off
                send(entry);
                remember(entry);
            }
        }
        return due;
    }

    private Deque<Entry> withPredecessors(Entry entry) {
        var due = new ArrayDeque<Entry>();
        due.addFirst(entry);
        while (due.getFirst().seq() > 1
                && reached(entry.stream()) < due.getFirst().seq() - 1) {
            var before =
                    entries.pendingAt(entry.stream(), due.getFirst().seq() - 1).blockOptional(PATIENCE);
            if (before.isEmpty()) {
                break;
            }
            due.addFirst(before.get());
        }
        return due;
    }

    private void send(Entry entry) throws InterruptedException, ExecutionException, TimeoutException {
        for (var fact : entry.facts()) {
            var event = announcement.of(fact);
            if (event.isPresent()) {
                send(entry, fact, event.get());
            }
        }
    }

    private void send(Entry entry, Fact fact, Event event)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            sender.send(fact.id(), event, entry).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | RuntimeException fault) {
            var refusal = RefusedException.refusal(fault);
            if (refusal.isPresent()) {
                throw new RefusedException(entry, refusal.get());
            }
            throw fault;
        }
    }

    private long reached(String stream) {
        synchronized (reached) {
            return reached.getOrDefault(stream, 0L);
        }
    }

    private void remember(Entry entry) {
        synchronized (reached) {
            reached.merge(entry.stream(), entry.seq(), Math::max);
        }
    }
}
