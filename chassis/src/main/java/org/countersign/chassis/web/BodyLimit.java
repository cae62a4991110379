package org.countersign.chassis.web;

import java.util.concurrent.atomic.AtomicLong;
import org.countersign.chassis.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes no body beyond the limit: by what the caller announces, else by counting. After the token was checked. */
final class BodyLimit implements WebFilter, Ordered {
    /** After Spring Security's filter, which is at -100. */
    static final int ORDER = -90;

    private final long largest;

    BodyLimit(long largest) {
        this.largest = largest;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getContentLength() > largest) {
            // What was announced will not be read, so the connection is of no more use.
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
            return Mono.error(tooLarge().exception());
        }
        return chain.filter(
                exchange.mutate().request(new Counted(exchange.getRequest())).build());
    }

    private Problem tooLarge() {
        return Problem.of(413, "body-too-large", "Body too large", "the body is larger than " + largest + " bytes");
    }

    private final class Counted extends ServerHttpRequestDecorator {
        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > largest) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge().exception());
                    } else {
                        sink.next(buffer);
                    }
                });
            });
        }
    }
}
