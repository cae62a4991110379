package org.countersign.chassis.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * The way in for events. A handler writes through the journal with the event's id as its cause, so an event that arrives
 * twice has one effect.
 */
public final class Inbox {
    /**
     * Most that one event may take. All events of a poll together stay within the time after which Kafka gives a silent
     * consumer's partitions to another: {@code max.poll.interval.ms} of the defaults.
     */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventReader reader = new EventReader();
    private final Counter handled;
    private final Counter unknown;

    Inbox(MeterRegistry registry) {
        this.handled = Counter.builder("countersign.inbox.handled")
                .description("Events taken in")
                .register(registry);
        this.unknown = Counter.builder("countersign.inbox.unknown")
                .description("Records of a type that is not known here")
                .register(registry);
    }

    /** A Spring Cloud Stream consumer in record mode with native decoding. */
    public Consumer<Message<byte[]>> consumer(EventHandler handler) {
        return message -> reader.read(message).ifPresentOrElse(received -> take(handler, received), unknown::increment);
    }

    private void take(EventHandler handler, Received received) {
        handler.on(received).block(PATIENCE);
        handled.increment();
    }
}
