package org.countersign.gateway.fallback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service that fails gets a rest.
 *
 * @param window calls of which half have to fail
 * @param rest how long; callers are told to come again after it
 * @param trials calls let through after it to see whether the service is back
 */
@ConfigurationProperties("countersign.breaker")
record BreakerProperties(
        @DefaultValue("10") int window,
        @DefaultValue("5s") Duration rest,
        @DefaultValue("3") int trials) {}
