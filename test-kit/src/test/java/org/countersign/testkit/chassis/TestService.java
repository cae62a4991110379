package org.countersign.testkit.chassis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.JournalAutoConfiguration;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.relay.Announcement;
import org.countersign.chassis.relay.RelayAutoConfiguration;
import org.countersign.chassis.store.StoreAutoConfiguration;
import org.countersign.chassis.topic.TopicAutoConfiguration;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Event;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.testkit.backend.Backends;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A service with nothing but the chassis: each number that is added is announced, one below zero too long for Kafka. */
final class TestService {
    private static final int LARGER_THAN_A_RECORD = 2 << 20;

    static final Actor ADA = new Actor("ada", ActorKind.PERSON);

    private TestService() {}

    static ConfigurableApplicationContext start(Map<String, String> properties, Class<?>... more) {
        var all = new HashMap<String, Object>(properties);
        all.putIfAbsent("spring.application.name", "test-service");
        all.putIfAbsent("spring.main.banner-mode", "off");
        all.putIfAbsent("spring.jmx.enabled", "false");
        all.putIfAbsent("countersign.relay.sweep", "200ms");
        var sources = new java.util.ArrayList<Class<?>>(List.of(Beans.class));
        sources.addAll(List.of(more));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(arguments(all));
    }

    /** As arguments, because an imported file of defaults wins over the properties of the builder. */
    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    static Map<String, String> properties(String purpose) {
        return new HashMap<>(Backends.shared().properties(purpose));
    }

    /** Remembers what it was told, to see that nobody is left behind. */
    static final class Told implements Follower<List<Integer>> {
        final List<Versioned<List<Integer>>> states = new CopyOnWriteArrayList<>();
        volatile boolean failing;
        volatile boolean silent;

        @Override
        public String prefix() {
            return "numbers";
        }

        @Override
        public Mono<Void> follow(Versioned<List<Integer>> state) {
            return failing
                    ? Mono.error(new IllegalStateException("planted"))
                    : Mono.fromRunnable(() -> states.add(state));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        StoreAutoConfiguration.class,
        JournalAutoConfiguration.class,
        RelayAutoConfiguration.class,
        TopicAutoConfiguration.class
    })
    static class Beans {
        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }

        @Bean
        io.micrometer.core.instrument.simple.SimpleMeterRegistry meters() {
            return new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        }

        @Bean
        StreamType<List<Integer>, Step> numbers() {
            return Step.NUMBERS;
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Announcement announcement(Told told) {
            return fact -> {
                if (told.silent) {
                    throw new IllegalStateException("planted");
                }
                return announced(Step.NUMBERS.codec().read(fact.type(), fact.data()));
            };
        }

        private static Optional<Event> announced(Step step) {
            return switch (step) {
                case Step.Added(var number) ->
                    Optional.of(new EvidenceEvent.Withdrawn(
                            "numbers", Integer.toString(number), List.of(), reason(number), ADA, Instant.EPOCH));
                case Step.Cleared ignored -> Optional.empty();
            };
        }

        private static String reason(int number) {
            return number < 0 ? "counted ".repeat(LARGER_THAN_A_RECORD / 8) : "counted";
        }
    }
}
