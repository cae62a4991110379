package org.countersign.chassis.request;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Keys in a map. */
final class MemoryRequests implements Requests {
    final ConcurrentMap<String, Reserved> held = new ConcurrentHashMap<>();
    final AtomicInteger reservations = new AtomicInteger();

    @Override
    public Mono<Boolean> reserve(Reserved reserved) {
        return Mono.fromCallable(() -> {
            reservations.incrementAndGet();
            return held.putIfAbsent(reserved.id(), reserved) == null;
        });
    }

    @Override
    public Mono<Reserved> find(String id) {
        return Mono.fromCallable(() -> held.get(id));
    }

    @Override
    public Mono<Boolean> takeOver(Reserved seen, Reserved next) {
        return Mono.fromCallable(() -> held.replace(seen.id(), seen, next));
    }

    @Override
    public Mono<Void> answer(Reserved mine, Answer answer) {
        return Mono.fromRunnable(() -> held.replace(
                mine.id(),
                mine,
                new Reserved(mine.id(), mine.digest(), mine.owner(), mine.resource(), mine.at(), answer)));
    }

    @Override
    public Mono<Void> free(Reserved mine) {
        return Mono.fromRunnable(() -> held.remove(mine.id(), mine));
    }

    @Override
    public Mono<Void> lapse(Reserved mine) {
        return Mono.fromRunnable(() -> held.replace(mine.id(), mine, mine.takenOverBy(mine.owner(), Instant.EPOCH)));
    }
}
