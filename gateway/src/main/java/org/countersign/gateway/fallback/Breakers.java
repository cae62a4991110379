package org.countersign.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;

/** A circuit breaker for each service. It opens when the service cannot be reached or does not answer in time. */
public final class Breakers {
    private final CircuitBreakerRegistry registry;
    private final Duration rest;

    Breakers(BreakerProperties properties) {
        this.rest = properties.rest();
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(properties.window())
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(properties.trials())
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .recordException(UpstreamFaults::isOne)
                .ignoreException(fault -> !UpstreamFaults.isOne(fault))
                .build());
    }

    CircuitBreakerRegistry registry() {
        return registry;
    }

    /** The filter that stands around calls of a service. */
    public GatewayFilter around(String service) {
        return new BreakerFilter(service, registry.circuitBreaker(service), rest);
    }
}
