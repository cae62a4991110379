package org.countersign.chassis.identity;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Up from the moment the issuer's keys are here: before that nobody's token could be checked. Being asked fetches them. An
 * issuer that goes away later turns nobody away while the keys serve.
 */
final class KeysHealth implements ReactiveHealthIndicator {
    private final IssuerKeys keys;

    KeysHealth(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Health> health() {
        return keys.present()
                .thenReturn(Health.up().build())
                .onErrorReturn(Health.down()
                        .withDetail("error", "no keys of the issuer")
                        .build());
    }
}
