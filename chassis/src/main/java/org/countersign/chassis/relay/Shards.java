package org.countersign.chassis.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.chassis.journal.Entries;

/**
 * The shards that this instance works on: its fair share of those there are, claimed again long before they run out.
 * Two instances that hold one shard for a moment publish an entry twice, which consumers drop; they lose none.
 */
final class Shards {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Leases leases;
    private final String instance;
    private final Duration lease;
    private volatile Set<Integer> mine = Set.of();
    private volatile Instant until = Instant.MIN;

    Shards(Leases leases, String instance, Duration lease) {
        this.leases = leases;
        this.instance = instance;
        this.lease = lease;
    }

    /** Claims up to the fair share; answers whether a shard is new here. */
    boolean renew(Instant now) {
        var end = now.plus(lease);
        var alive = leases.alive(instance, now, end).blockOptional(PATIENCE).orElse(1L);
        var share = (int) Math.ceilDiv(Entries.SHARDS, Math.max(1, alive));
        var before = held(now);
        var held = new TreeSet<Integer>();
        for (var shard : order(before)) {
            if (held.size() < share && claim(shard, now, end)) {
                held.add(shard);
            } else if (before.contains(shard)) {
                leases.release(name(shard), instance).block(PATIENCE);
            }
        }
        mine = Set.copyOf(held);
        until = end;
        return !before.containsAll(held);
    }

    /** What is held now; nothing once the leases ran out. */
    Set<Integer> held(Instant now) {
        return now.isBefore(until) ? mine : Set.of();
    }

    void release() {
        mine.forEach(shard -> leases.release(name(shard), instance).block(PATIENCE));
        mine = Set.of();
    }

    private boolean claim(int shard, Instant now, Instant end) {
        return leases.claim(name(shard), instance, now, end)
                .blockOptional(PATIENCE)
                .orElse(false);
    }

    /** Own shards first, so that leases do not wander. */
    private static Iterable<Integer> order(Set<Integer> before) {
        var order = new java.util.LinkedHashSet<>(before);
        for (var shard = 0; shard < Entries.SHARDS; shard++) {
            order.add(shard);
        }
        return order;
    }

    private static String name(int shard) {
        return "relay/" + shard;
    }
}
