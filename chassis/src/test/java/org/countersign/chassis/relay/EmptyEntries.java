package org.countersign.chassis.relay;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.chassis.journal.Entries;
import org.countersign.chassis.journal.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A journal without entries, which counts how often it is swept. */
final class EmptyEntries implements Entries {
    final AtomicInteger swept = new AtomicInteger();

    @Override
    public Flux<Entry> pending(Collection<Integer> shards, Collection<String> except, int limit) {
        swept.incrementAndGet();
        return Flux.empty();
    }

    @Override
    public Mono<Head> head(String stream) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> noteHeads(Collection<Head> heads) {
        return Mono.empty();
    }

    @Override
    public Flux<Entry> read(String stream, long from, long to) {
        return Flux.empty();
    }

    @Override
    public Mono<Long> placeOf(String stream, String causation) {
        return Mono.empty();
    }

    @Override
    public Mono<Insertion> insert(Entry entry) {
        return Mono.error(new IllegalStateException("nothing is written here"));
    }

    @Override
    public Mono<Entry> pendingAt(String stream, long seq) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> clear(Collection<String> ids) {
        return Mono.empty();
    }
}
