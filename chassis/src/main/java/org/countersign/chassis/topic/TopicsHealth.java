package org.countersign.chassis.topic;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Up from the moment the topics are there. A broker that goes away later is no reason to turn callers away: what they post is
 * kept, and told when it is back.
 */
final class TopicsHealth implements ReactiveHealthIndicator {
    private final TopicMaker maker;

    TopicsHealth(TopicMaker maker) {
        this.maker = maker;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(() ->
                (maker.made() ? Health.up() : Health.down().withDetail("error", "no broker since the start")).build());
    }
}
