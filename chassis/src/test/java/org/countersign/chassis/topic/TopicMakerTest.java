package org.countersign.chassis.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaAdmin;
import reactor.core.publisher.Flux;

class TopicMakerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Throws so many times, as for a broker that is not there. */
    private static final class Absent extends KafkaAdmin {
        private final AtomicInteger left;

        Absent(int times) {
            super(Map.of());
            left = new AtomicInteger(times);
        }

        @Override
        protected Collection<NewTopic> newTopics() {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("no broker");
            }
            return List.of();
        }
    }

    @Test
    void makesThemAtOnceWhereTheBrokerIsThere() {
        var maker = new TopicMaker(new Absent(0));
        maker.afterSingletonsInstantiated();
        assertThat(maker.made()).isTrue();
        assertThat(status(maker)).isEqualTo(Status.UP);
        var bound = new AtomicInteger();
        maker.whenMade(bound::incrementAndGet);
        assertThat(bound).hasValue(1);
    }

    @Test
    void goesOnTryingWhereItIsNotAndIsDownUntilThen() {
        var maker = new TopicMaker(new Absent(2));
        maker.afterSingletonsInstantiated();
        assertThat(status(maker)).isEqualTo(Status.DOWN);
        var bound = new CompletableFuture<Boolean>();
        maker.whenMade(() -> bound.complete(maker.made()));
        assertThat(bound).isNotDone();
        assertThat(Flux.interval(Duration.ofMillis(50))
                        .map(_ -> maker.made())
                        .filter(made -> made)
                        .blockFirst(PATIENCE))
                .isTrue();
        assertThat(status(maker)).isEqualTo(Status.UP);
        assertThat(bound).succeedsWithin(PATIENCE).isEqualTo(true);
        maker.destroy();
    }

    private static Status status(TopicMaker maker) {
        return new TopicsHealth(maker)
                .health()
                .map(Health::getStatus)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
