package org.countersign.chassis.timer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes timers in: kept in the store first, and those due soon also in memory, so that they need no sweep. */
public final class Timers {
    private static final int SOON = 10_000;
    private static final int REMEMBERED = 20_000;

    private final TimerStore store;
    private final Clock clock;
    private final TimerProperties properties;
    private final PriorityBlockingQueue<TimerStore.Waiting> soon =
            new PriorityBlockingQueue<>(64, Comparator.comparing(TimerStore.Waiting::due));
    private final Map<String, Instant> put = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Timers(TimerStore store, TimerProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Puts the timers of a stream; one that stands already with the same time costs nothing. */
    public Mono<Void> schedule(String stream, List<Timer> timers) {
        return Mono.defer(() -> {
            var fresh = timers.stream()
                    .map(timer -> new TimerStore.Waiting(
                            stream, timer.name(), timer.due().truncatedTo(ChronoUnit.MILLIS)))
                    .filter(this::isFresh)
                    .toList();
            return store.put(fresh).doOnSuccess(done -> fresh.forEach(this::remember));
        });
    }

    private boolean isFresh(TimerStore.Waiting timer) {
        synchronized (put) {
            return !timer.due().equals(put.get(timer.id()));
        }
    }

    private void remember(TimerStore.Waiting timer) {
        synchronized (put) {
            put.put(timer.id(), timer.due());
        }
        remind(timer);
    }

    /** Takes note of a timer that is due before the next sweep but one; the rest is found by a sweep. */
    void remind(TimerStore.Waiting timer) {
        var horizon = clock.instant().plus(properties.sweep().multipliedBy(2));
        if (timer.due().isBefore(horizon) && soon.size() < SOON && !soon.contains(timer)) {
            soon.add(timer);
        }
    }

    /** The next that is due by then, taken out. */
    TimerStore.@Nullable Waiting next(Instant now) {
        var head = soon.peek();
        return head != null && !head.due().isAfter(now) ? soon.poll() : null;
    }
}
