package org.countersign.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.countersign.chassis.journal.Entry;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Event;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RelayTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RelayProperties PROPERTIES =
            new RelayProperties(Duration.ofSeconds(30), Duration.ofHours(1), 10, 2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
    private final EmptyEntries entries = new EmptyEntries();

    @Test
    void leavesToTheSweepWhatIsOfferedWhileItStops() {
        var relay = relay();
        relay.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> entries.swept.get() > 0);

        meanwhile.add(relay::stop);
        relay.offer(entry());

        assertThat(relay.isRunning()).isFalse();
        assertThat(meters.get("countersign.relay.backlog").gauge().value()).isZero();
    }

    private Relay relay() {
        var publisher = new StreamPublisher(
                entries,
                () -> {
                    throw new IllegalStateException("nothing to catch up with");
                },
                _ -> Optional.empty(),
                new Nowhere());
        var shards = new Shards(new AwayWhenReleased(), "one", PROPERTIES.lease());
        return new Relay(
                new RelayStore(entries, shards), publisher, PROPERTIES, new RelayMetrics(meters), interrupting());
    }

    private static Entry entry() {
        var ada = new Actor("ada", ActorKind.PERSON);
        return new Entry("numbers/one", 1, NOON, ada, "request:1", List.of(), "", "hash");
    }

    /** A clock at whose reading something else happens: between a look at what runs and what is done about it. */
    private Clock interrupting() {
        InstantSource time = () -> {
            Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
            return NOON;
        };
        return time.withZone(ZoneOffset.UTC);
    }

    /** Grants everything, and is not there any more at the end: the leases run out by themselves. */
    private static final class AwayWhenReleased implements Leases {
        @Override
        public Mono<Boolean> claim(String name, String instance, Instant now, Instant until) {
            return Mono.just(true);
        }

        @Override
        public Mono<Void> release(String name, String instance) {
            return Mono.error(new IllegalStateException("planted"));
        }

        @Override
        public Mono<Long> alive(String instance, Instant now, Instant until) {
            return Mono.just(1L);
        }
    }

    private static final class Nowhere implements EventSender {
        @Override
        public CompletionStage<?> send(String id, Event event, Entry entry) {
            throw new IllegalStateException("nothing to send");
        }

        @Override
        public void close() {}
    }
}
