package org.countersign.gateway.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.countersign.chassis.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses a body that announces itself as too large so that its sender learns of it: most senders read no answer before they
 * have sent everything, and a connection closed under them loses it. So what comes is taken and thrown away, up to a bound,
 * unless the sender waits for our word. A body that turns out too large on the way is cut off by the chassis.
 */
final class PoliteBodyLimit implements WebFilter, Ordered {
    /** After the token was checked (-100), before the chassis' limit (-90). */
    private static final int ORDER = -95;

    /** Thrown away at most, as a multiple of the limit. */
    private static final int PATIENCE_FACTOR = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long largest;

    PoliteBodyLimit(long largest) {
        this.largest = largest;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= largest) {
            return chain.filter(exchange);
        }
        var waits = headers.containsHeader(HttpHeaders.EXPECT);
        return (waits ? Mono.<Void>empty() : thrownAway(exchange.getRequest()))
                .doOnSubscribe(_ -> exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close"))
                .then(Mono.error(() -> tooLarge().exception()));
    }

    private Mono<Void> thrownAway(ServerHttpRequest request) {
        var read = new AtomicLong();
        return request.getBody()
                .doOnNext(buffer -> {
                    read.addAndGet(buffer.readableByteCount());
                    DataBufferUtils.release(buffer);
                })
                .takeWhile(_ -> read.get() < largest * PATIENCE_FACTOR)
                .then()
                .timeout(PATIENCE)
                .onErrorComplete();
    }

    private Problem tooLarge() {
        return Problem.of(413, "body-too-large", "Body too large", "the body is larger than " + largest + " bytes");
    }
}
