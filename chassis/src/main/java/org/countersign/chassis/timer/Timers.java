package org.countersign.chassis.timer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes timers in: kept in the store first, and those due soon also in memory, so that they need no sweep. */
public final class Timers {
    private static final int SOON = 10_000;
    private static final int REMEMBERED = 5_000;
    private static final Followed NOTHING = new Followed(0, Map.of());

    private final TimerStore store;
    private final Clock clock;
    private final TimerProperties properties;
    private final PriorityBlockingQueue<TimerStore.Waiting> soon =
            new PriorityBlockingQueue<>(64, Comparator.comparing(TimerStore.Waiting::due));
    private final Map<String, Followed> followed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Followed> eldest) {
            return size() > REMEMBERED;
        }
    };

    Timers(TimerStore store, TimerProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Puts all timers that a stream asks for. A state that is behind the one followed last changes nothing; a timer that
     * stands already, because the state right before was followed here and asked for the same, costs nothing.
     *
     * @param seq place in the stream whose state asks for them
     */
    public Mono<Void> schedule(String stream, long seq, List<Timer> timers) {
        return Mono.defer(() -> {
                    var before = followed(stream);
                    if (before.seq() >= seq) {
                        return Mono.empty();
                    }
                    var now = Followed.of(seq, timers);
                    return store.put(now.beyond(before, stream)).doOnNext(put -> {
                        remember(stream, now);
                        put.forEach(this::remind);
                    });
                })
                .then();
    }

    private Followed followed(String stream) {
        synchronized (followed) {
            return followed.getOrDefault(stream, NOTHING);
        }
    }

    private void remember(String stream, Followed now) {
        synchronized (followed) {
            followed.merge(stream, now, (one, other) -> one.seq() > other.seq() ? one : other);
        }
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

    /**
     * What the state of a stream asked for.
     *
     * @param due times by name, to the millisecond
     */
    private record Followed(long seq, Map<String, Instant> due) {
        static Followed of(long seq, List<Timer> timers) {
            return new Followed(
                    seq,
                    timers.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Timer::name,
                                    timer -> timer.due().truncatedTo(ChronoUnit.MILLIS),
                                    (first, second) -> second)));
        }

        /** What has to be put. Nothing is known of what others put meanwhile, unless {@code before} came right before. */
        List<TimerStore.Waiting> beyond(Followed before, String stream) {
            var standing = before.seq() == seq - 1 ? before.due() : Map.<String, Instant>of();
            return due.entrySet().stream()
                    .filter(timer -> !timer.getValue().equals(standing.get(timer.getKey())))
                    .map(timer -> new TimerStore.Waiting(stream, timer.getKey(), timer.getValue(), seq))
                    .toList();
        }
    }
}
