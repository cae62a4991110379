package org.countersign.gateway.fallback;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreakerProperties.class)
class FallbackConfiguration {
    @Bean
    Breakers breakers(BreakerProperties properties) {
        return new Breakers(properties);
    }

    /** {@code resilience4j_circuitbreaker_state} and its kin. */
    @Bean
    TaggedCircuitBreakerMetrics breakerMetrics(Breakers breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers.registry());
    }
}
