package org.countersign.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Counts what becomes of calls, and answers for a service that cannot. */
final class BreakerFilter implements GatewayFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerFilter.class);

    private final String service;
    private final CircuitBreaker breaker;
    private final Duration rest;

    BreakerFilter(String service, CircuitBreaker breaker, Duration rest) {
        this.service = service;
        this.breaker = breaker;
        this.rest = rest;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(
                        fault -> UpstreamFaults.isOne(fault)
                                && !exchange.getResponse().isCommitted(),
                        fault -> unavailable(exchange, fault));
    }

    private Mono<Void> unavailable(ServerWebExchange exchange, Throwable fault) {
        if (!(fault instanceof CallNotPermittedException)) {
            LOG.atWarn()
                    .addKeyValue("upstream", service)
                    .addKeyValue("cause", fault.toString())
                    .log("a service could not be reached");
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, rest.toSeconds())));
        return ProblemWriter.write(
                exchange,
                Problem.of(
                                503,
                                "upstream-unavailable",
                                "Service unavailable",
                                service + " cannot be reached at present")
                        .with("service", service));
    }

    @Override
    public String toString() {
        return "[CircuitBreaker name = '" + service + "']";
    }
}
