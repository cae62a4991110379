package org.countersign.chassis.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.countersign.chassis.journal.Entries;
import org.countersign.chassis.journal.Entry;
import org.countersign.chassis.journal.Handover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes entries from the journal to Kafka. Writers hand fresh entries over in memory and wait for nothing; a sweep over
 * the pending marks finds what was missed, by a crash, a full queue, or another instance. While the broker is away the
 * journal is the queue.
 */
final class Relay implements Handover, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int SWEPT = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Entries entries;
    private final Shards shards;
    private final StreamPublisher publisher;
    private final RelayProperties properties;
    private final Clock clock;
    private final Lanes lanes;
    private final Marks marks;
    private final RelayMetrics metrics;
    private final Semaphore permits;
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Relay(RelayStore store, StreamPublisher publisher, RelayProperties properties, RelayMetrics metrics, Clock clock) {
        this.entries = store.entries();
        this.shards = store.shards();
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
        this.metrics = metrics;
        this.lanes = new Lanes(properties.queue());
        this.marks = new Marks(entries, lanes);
        this.permits = new Semaphore(properties.lanes());
        metrics.watch(lanes, clock);
    }

    @Override
    public void offer(Entry entry) {
        if (running && shards.held(clock.instant()).contains(Entries.shard(entry.stream()))) {
            enqueue(new Lanes.Work(entry, true));
        }
    }

    private void enqueue(Lanes.Work work) {
        switch (lanes.offer(work)) {
            case LANE_OPENED -> begin(work.entry().stream());
            case FULL -> metrics.dropped();
            case QUEUED, KNOWN -> {}
        }
    }

    private void begin(String stream) {
        try {
            workers.execute(() -> drain(stream));
        } catch (RejectedExecutionException stopped) {
            lanes.abandon(stream); // the marks stay: what stood here is found by the sweep after the next start
        }
    }

    private void drain(String stream) {
        try {
            permits.acquire();
            try {
                for (var work = lanes.next(stream); work.isPresent(); work = lanes.next(stream)) {
                    publish(work.get());
                }
            } finally {
                permits.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Again and again until it is on the topic or the service stops: nothing behind it in the stream may overtake. */
    private void publish(Lanes.Work work) throws InterruptedException {
        var complaints = new Complaints(work.entry(), metrics);
        for (var attempt = 1; running; attempt++) {
            try {
                var published = publisher.publish(work);
                published.forEach(marks::published);
                metrics.published(published.size());
                return;
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception fault) {
                if (!running) {
                    return; // an interrupted attempt of a service that stops; the mark stays for the next start
                }
                complaints.failed(attempt, fault);
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) throws InterruptedException {
        permits.release();
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempt, 6)));
        } finally {
            permits.acquire();
        }
    }

    private void tend() {
        var sweepAt = clock.instant();
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                var now = clock.instant();
                var gained = shards.renew(now);
                if (gained || !now.isBefore(sweepAt)) {
                    var full = sweep() == SWEPT;
                    sweepAt = now.plus(full ? Duration.ZERO : properties.sweep());
                }
            } catch (RuntimeException fault) {
                if (running) {
                    LOG.atWarn().addKeyValue("cause", fault.toString()).log("leases or marks could not be read");
                }
            }
            nap();
        }
    }

    private void nap() {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    Math.min(properties.sweep().toMillis(), properties.lease().toMillis() / 3));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Looks past the streams that are being worked on: what waits there may be more than a sweep, and would hide the
     * rest. They are looked at when their lane is done; what has no room in it is taken along by what comes after.
     */
    private int sweep() {
        var held = shards.held(clock.instant());
        if (held.isEmpty() || lanes.full()) {
            return 0;
        }
        var found = entries.pending(held, lanes.open(), SWEPT).collectList().block(PATIENCE);
        if (found == null) {
            return 0;
        }
        metrics.swept(found.size());
        found.stream()
                .sorted(Comparator.comparing(Entry::stream).thenComparing(Entry::seq))
                .forEach(entry -> enqueue(new Lanes.Work(entry, false)));
        return found.size();
    }

    @Override
    public void start() {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        workers.execute(marks::run);
        workers.execute(this::tend);
    }

    @Override
    public void stop() {
        running = false;
        workers.shutdownNow();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        try {
            marks.flush();
            shards.release();
        } catch (RuntimeException fault) {
            LOG.atInfo().addKeyValue("cause", fault.toString()).log("stopped without giving the leases back");
        }
        lanes.clear(); // nobody works on them any more: the next start finds their entries by their marks
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
