package org.countersign.notification.delivery.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.notification.delivery.domain.Outcome;

/**
 * A circuit breaker for each place that answers, the least used given up beyond a bound, since people name places. What a receiver refuses
 * opens none: another channel of that place may be well.
 */
public final class Hosts {
    private static final int MOST = 200;

    private final CircuitBreakerRegistry registry;
    private final Map<String, CircuitBreaker> used = new LinkedHashMap<>(64, 0.75f, true);

    /** Opens after half of {@code window} tries failed, for {@code rest}. */
    public Hosts(int window, Duration rest) {
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(window)
                .minimumNumberOfCalls(window)
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordResult(Hosts::failed)
                .build());
    }

    /** For metrics. */
    public CircuitBreakerRegistry registry() {
        return registry;
    }

    synchronized CircuitBreaker breaker(String place) {
        var breaker = used.computeIfAbsent(place, registry::circuitBreaker);
        if (used.size() > MOST) {
            var eldest = used.keySet().iterator().next();
            used.remove(eldest);
            registry.remove(eldest);
        }
        return breaker;
    }

    private static boolean failed(Object result) {
        return result instanceof Outcome.Retryable(var _, var status, var _) && status != null && status >= 500;
    }
}
