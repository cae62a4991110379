package org.countersign.chassis.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.countersign.chassis.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Waits for no body beyond the limit, from its first byte that is asked for to its last: who sends a byte now and then
 * would hold a connection, and what is read of the body, for good. After the token was checked.
 */
final class ReceiveLimit implements WebFilter, Ordered {
    /** Around the count of bytes. */
    static final int ORDER = BodyLimit.ORDER - 1;

    private final Duration within;

    ReceiveLimit(Duration within) {
        this.within = within;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange.mutate().request(new Timed(exchange)).build());
    }

    private static Problem tooSlow(Duration within) {
        return Problem.of(
                408,
                "request-timeout",
                "Request timeout",
                "the body did not arrive within " + within.toSeconds() + " s");
    }

    private final class Timed extends ServerHttpRequestDecorator {
        private final HttpHeaders answer;

        Timed(ServerWebExchange exchange) {
            super(exchange.getRequest());
            this.answer = exchange.getResponse().getHeaders();
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var end = now() + within.toMillis();
                var left = Mono.defer(() -> Mono.delay(Duration.ofMillis(end - now())));
                return super.getBody().timeout(left, _ -> left, Flux.error(this::late));
            });
        }

        private Throwable late() {
            // What is still to come will not be read, so the connection is of no more use.
            answer.set(HttpHeaders.CONNECTION, "close");
            return tooSlow(within).exception();
        }

        private static long now() {
            return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
        }
    }
}
