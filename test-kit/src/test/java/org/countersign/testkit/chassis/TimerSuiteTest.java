package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.timer.Timer;
import org.countersign.chassis.timer.TimerAutoConfiguration;
import org.countersign.chassis.timer.TimerFollower;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.chassis.timer.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TimerSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(NOON);

    private final String id = UUID.randomUUID().toString();
    private final Map<String, String> properties = TestService.properties("timer");

    TimerSuiteTest() {
        properties.put("countersign.timer.sweep", "300ms");
        properties.put("countersign.timer.claim", "1s");
        Fired.all.clear();
        Fired.failures.set(0);
        Fired.meanwhile.clear();
        NOW.set(NOON);
    }

    @Test
    void firesWhatIsDueAndNothingElse() {
        try (var service = TestService.start(properties, Beans.class)) {
            follow(service, 1, new Timer("soon", NOON.plusSeconds(5)), new Timer("late", NOON.plusSeconds(500)));
            assertThat(fired()).isEmpty();

            NOW.set(NOON.plusSeconds(6));
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("soon")));
            NOW.set(NOON.plusSeconds(501));
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("soon", "late")));
        }
    }

    @Test
    void firesAfterAnOutageWhatWasDueMeanwhile() {
        try (var service = TestService.start(properties, Beans.class)) {
            follow(service, 1, new Timer("meanwhile", NOON.plusSeconds(60)));
        }
        NOW.set(NOON.plusSeconds(3_600));
        try (var service = TestService.start(properties, Beans.class)) {
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("meanwhile")));
            assertThat(service.isActive()).isTrue();
        }
    }

    @Test
    void firesOnceWithManyInstances() {
        try (var one = TestService.start(properties, Beans.class);
                var two = TestService.start(properties, Beans.class)) {
            for (var timer = 0; timer < 20; timer++) {
                follow(timer % 2 == 0 ? one : two, timer + 1, new Timer("t" + timer, NOON.plusSeconds(1)));
            }
            NOW.set(NOON.plusSeconds(2));
            await().atMost(PATIENCE).until(() -> fired().size() >= 20);
            await().pollDelay(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> fired().size() == 20);
            assertThat(fired()).doesNotHaveDuplicates();
        }
    }

    @Test
    void moves() {
        try (var service = TestService.start(properties, Beans.class)) {
            follow(service, 1, new Timer("moved", NOON.plusSeconds(5)));
            follow(service, 2, new Timer("moved", NOON.plusSeconds(50)));
            assertFiresOnlyAfter(50, "moved");
        }
    }

    @Test
    void triesAgainWithTheSameCauseWhereTheHandlerFails() {
        Fired.failures.set(1);
        try (var service = TestService.start(properties, Beans.class)) {
            follow(service, 1, new Timer("stubborn", NOON.plusSeconds(1)));
            NOW.set(NOON.plusSeconds(2));
            await().atMost(PATIENCE).until(() -> fired().size() == 1);
            NOW.set(NOON.plusSeconds(4)); // past the claim
            await().atMost(PATIENCE).until(() -> fired().size() == 2);
            assertThat(Fired.all)
                    .extracting(cause -> cause.id())
                    .containsOnly("timer:numbers/" + id + "#stubborn@" + NOON.plusSeconds(1));
        }
    }

    @Test
    void keepsTheNewerTimeWhereAnOlderStateIsFollowedLate() {
        try (var service = TestService.start(properties, Beans.class)) {
            follow(service, 8, new Timer("moved", NOON.plusSeconds(50)));
            follow(service, 7, new Timer("moved", NOON.plusSeconds(5)));
            assertFiresOnlyAfter(50, "moved");
        }
    }

    @Test
    void keepsTheNewerTimeWhereAnotherInstanceFollowsAnOlderStateLate() {
        try (var one = TestService.start(properties, Beans.class);
                var two = TestService.start(properties, Beans.class)) {
            follow(one, 8, new Timer("moved", NOON.plusSeconds(50)));
            follow(two, 7, new Timer("moved", NOON.plusSeconds(5)), new Timer("gone", NOON.plusSeconds(5)));
            NOW.set(NOON.plusSeconds(10));
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("gone")));
            Fired.all.clear();
            assertFiresOnlyAfter(50, "moved");
        }
    }

    @Test
    void keepsTheNewerTimeWhereTwoInstancesPutTheFirstAtOnce() {
        var early = new Timer("moved", NOON.plusSeconds(5));
        var late = new Timer("moved", NOON.plusSeconds(50));
        try (var one = TestService.start(properties, Beans.class);
                var two = TestService.start(properties, Beans.class)) {
            Flux.range(0, 300)
                    .flatMap(n -> Mono.when(following(one, id + n, 1, early), following(two, id + n, 2, late)), 16)
                    .blockLast(PATIENCE);
            NOW.set(NOON.plusSeconds(10));
            await().pollDelay(Duration.ofMillis(800)).atMost(PATIENCE).until(() -> fired().isEmpty());
        }
    }

    @Test
    void putsAgainWhatAnotherInstanceMovedMeanwhile() {
        try (var one = TestService.start(properties, Beans.class);
                var two = TestService.start(properties, Beans.class)) {
            follow(one, 1, new Timer("moved", NOON.plusSeconds(5)));
            follow(two, 2, new Timer("moved", NOON.plusSeconds(50)));
            follow(one, 3, new Timer("moved", NOON.plusSeconds(5)));
            NOW.set(NOON.plusSeconds(6));
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("moved")));
        }
    }

    @Test
    void keepsWhatANewerStatePutsWhileTheTimerFires() {
        try (var one = TestService.start(properties, Beans.class);
                var two = TestService.start(properties, Beans.class)) {
            var again = new Timer("again", NOON.plusSeconds(1));
            follow(one, 1, again);
            Fired.meanwhile.add(() -> follow(two, 2, again));
            NOW.set(NOON.plusSeconds(2));
            await().atMost(PATIENCE).until(() -> fired().equals(List.of("again", "again")));
        }
    }

    private void assertFiresOnlyAfter(int seconds, String name) {
        NOW.set(NOON.plusSeconds(seconds - 1));
        await().pollDelay(Duration.ofMillis(800)).atMost(PATIENCE).until(() -> fired().isEmpty());
        NOW.set(NOON.plusSeconds(seconds + 1));
        await().atMost(PATIENCE).until(() -> fired().equals(List.of(name)));
    }

    private void follow(ConfigurableApplicationContext service, long seq, Timer... all) {
        following(service, id, seq, all).block(PATIENCE);
    }

    private static Mono<Void> following(ConfigurableApplicationContext service, String id, long seq, Timer... all) {
        return new TimerFollower<>(Step.NUMBERS, service.getBean(Timers.class), _ -> List.of(all))
                .follow(new Versioned<>(id, seq, "", List.of()));
    }

    private List<String> fired() {
        return Fired.all.stream()
                .map(cause -> cause.id()
                        .substring(cause.id().indexOf('#') + 1, cause.id().indexOf('@')))
                .toList();
    }

    static final class Fired {
        static final List<Cause> all = new CopyOnWriteArrayList<>();
        static final AtomicInteger failures = new AtomicInteger();
        static final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();

        private Fired() {}
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TimerAutoConfiguration.class)
    static class Beans {
        @Bean
        @Primary
        Clock hands() {
            InstantSource time = NOW::get;
            return time.withZone(ZoneOffset.UTC);
        }

        @Bean
        TimerHandler handler() {
            return new TimerHandler() {
                @Override
                public String prefix() {
                    return "numbers";
                }

                @Override
                public Mono<Void> due(String id, String name, Cause cause) {
                    Fired.all.add(cause);
                    Optional.ofNullable(Fired.meanwhile.poll()).ifPresent(Runnable::run);
                    return Fired.failures.getAndDecrement() > 0
                            ? Mono.error(new IllegalStateException("planted"))
                            : Mono.empty();
                }
            };
        }
    }
}
