package org.countersign.chassis.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.chassis.journal.Cause;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TimerLoopTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TimerProperties PROPERTIES =
            new TimerProperties(Duration.ofSeconds(5), Duration.ofSeconds(60));

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void decidesEachOfManyTimersAtTheTimeItIsFired() {
        var store = new Memory(3);
        var slow = new Slow();
        var loop = new TimerLoop(store, new Timers(store, PROPERTIES, clock()), List.of(slow), PROPERTIES, clock());

        loop.start();
        await().atMost(Duration.ofSeconds(20)).until(store.timers::isEmpty);
        loop.stop();

        assertThat(slow.decided).containsExactly(NOON, NOON.plusSeconds(40), NOON.plusSeconds(80));
        assertThat(store.claimedUntil)
                .containsExactly(NOON.plusSeconds(60), NOON.plusSeconds(100), NOON.plusSeconds(140));
    }

    private Clock clock() {
        InstantSource time = now::get;
        return time.withZone(ZoneOffset.UTC);
    }

    /** Takes 40 s for each timer. */
    private final class Slow implements TimerHandler {
        private final List<Instant> decided = new CopyOnWriteArrayList<>();

        @Override
        public String prefix() {
            return "numbers";
        }

        @Override
        public Mono<Void> due(String id, String name, Cause cause) {
            return Mono.fromRunnable(() -> {
                decided.add(cause.at());
                now.updateAndGet(before -> before.plusSeconds(40));
            });
        }
    }

    private static final class Memory implements TimerStore {
        private final Map<String, Waiting> timers = new ConcurrentHashMap<>();
        private final List<Instant> claimedUntil = new CopyOnWriteArrayList<>();

        Memory(int waiting) {
            for (var timer = 1; timer <= waiting; timer++) {
                var due = new Waiting("numbers/one", "t" + timer, NOON.minusSeconds(timer), timer);
                timers.put(due.id(), due);
            }
        }

        @Override
        public Mono<List<Waiting>> put(List<Waiting> all) {
            return Mono.error(new IllegalStateException("not asked for here"));
        }

        @Override
        public Flux<Waiting> dueBefore(Instant time, int limit) {
            return Flux.fromIterable(timers.values());
        }

        @Override
        public Mono<Waiting> claim(String id, Instant now, Instant until) {
            return Mono.fromSupplier(() -> {
                claimedUntil.add(until);
                return timers.get(id);
            });
        }

        @Override
        public Mono<Void> done(Waiting timer) {
            return Mono.fromRunnable(() -> timers.remove(timer.id()));
        }
    }
}
