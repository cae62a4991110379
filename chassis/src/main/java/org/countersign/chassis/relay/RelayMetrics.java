package org.countersign.chassis.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What operators see of the relay: how much waits, how old it is, how much went wrong. */
final class RelayMetrics {
    private final MeterRegistry registry;
    private final Counter published;
    private final Counter failed;
    private final Counter refused;
    private final Counter dropped;
    private final AtomicInteger swept = new AtomicInteger();

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = Counter.builder("countersign.relay.published")
                .description("Entries taken to Kafka")
                .register(registry);
        this.failed = Counter.builder("countersign.relay.failures")
                .description("Attempts that failed and are made again")
                .register(registry);
        this.refused = Counter.builder("countersign.relay.refused")
                .description("Entries that Kafka will not take, each counted once; their streams wait")
                .register(registry);
        this.dropped = Counter.builder("countersign.relay.overflow")
                .description("Entries left to the sweep for want of room")
                .register(registry);
        Gauge.builder("countersign.relay.swept", swept, AtomicInteger::get)
                .description("Pending entries found by the last sweep")
                .register(registry);
    }

    void watch(Lanes lanes, Clock clock) {
        Gauge.builder("countersign.relay.backlog", lanes, Lanes::size)
                .description("Entries in memory that wait to be published or marked")
                .register(registry);
        Gauge.builder("countersign.relay.backlog.age", lanes, waiting -> age(waiting, clock))
                .description("Age of the oldest entry that waits")
                .baseUnit("seconds")
                .register(registry);
    }

    void published(int entries) {
        published.increment(entries);
    }

    void failed() {
        failed.increment();
    }

    void refused() {
        refused.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void swept(int found) {
        swept.set(found);
    }

    private static double age(Lanes lanes, Clock clock) {
        var oldest = lanes.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
