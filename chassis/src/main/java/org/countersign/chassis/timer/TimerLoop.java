package org.countersign.chassis.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.chassis.journal.Cause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Fires timers: each claimed by one instance, asked again by a later claim if its handler failed. */
final class TimerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SWEPT = 1_000;
    private static final int TICK_MILLIS = 100;

    private final TimerStore store;
    private final Timers timers;
    private final Map<String, TimerHandler> handlers;
    private final TimerProperties properties;
    private final Clock clock;
    private volatile @Nullable ExecutorService worker;

    TimerLoop(TimerStore store, Timers timers, List<TimerHandler> handlers, TimerProperties properties, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(TimerHandler::prefix, Function.identity()));
        this.properties = properties;
        this.clock = clock;
    }

    private void run() {
        var sweepAt = Instant.MIN;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var now = clock.instant();
                if (!now.isBefore(sweepAt)) {
                    sweepAt = now.plus(properties.sweep());
                    sweep(now);
                }
                fireUntil(sweepAt);
            } catch (RuntimeException fault) {
                if (worker != null) {
                    LOG.atWarn().addKeyValue("cause", fault.toString()).log("timers could not be read");
                }
            }
            nap();
        }
    }

    /** Each at the time it is its turn: after an outage the last of many is not fired at the time of the first. */
    private void fireUntil(Instant sweepAt) {
        var now = clock.instant();
        for (var timer = timers.next(now); timer != null; timer = now.isBefore(sweepAt) ? timers.next(now) : null) {
            fire(timer, now);
            now = clock.instant();
        }
    }

    private void sweep(Instant now) {
        var found = store.dueBefore(now.plus(properties.sweep()), SWEPT)
                .collectList()
                .block(PATIENCE);
        if (found != null) {
            found.forEach(timers::remind);
        }
    }

    private void fire(TimerStore.Waiting waiting, Instant now) {
        var timer = store.claim(waiting.id(), now, now.plus(properties.claim())).block(PATIENCE);
        if (timer == null) {
            return;
        }
        var slash = timer.stream().indexOf('/');
        var handler = handlers.get(timer.stream().substring(0, slash));
        if (handler == null) {
            LOG.atError().addKeyValue("timer", timer.id()).log("no handler for this timer");
            return;
        }
        try {
            handler.due(timer.stream().substring(slash + 1), timer.name(), cause(timer, now))
                    .block(PATIENCE);
            store.done(timer).block(PATIENCE);
        } catch (RuntimeException fault) {
            LOG.atError()
                    .addKeyValue("timer", timer.id())
                    .setCause(fault)
                    .log("a timer failed; it is tried again when its claim ends");
        }
    }

    private static Cause cause(TimerStore.Waiting timer, Instant now) {
        return Cause.own("timer:" + timer.id() + "@" + timer.due(), now);
    }

    private static void nap() {
        try {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var started = Executors.newVirtualThreadPerTaskExecutor();
        started.execute(this::run);
        worker = started;
    }

    @Override
    public void stop() {
        var running = worker;
        if (running != null) {
            worker = null;
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
