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

/**
 * Takes no body beyond the limit, by what the caller announces, else by counting; and no more of all bodies at a time than
 * there is room for. After the token was checked.
 */
final class BodyLimit implements WebFilter, Ordered {
    /** After Spring Security's filter, which is at -100. */
    static final int ORDER = -90;

    private final long largest;
    private final long atATime;
    private final AtomicLong held = new AtomicLong();

    /** Both in bytes. */
    BodyLimit(long largest, long atATime) {
        this.largest = largest;
        this.atATime = atATime;
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
        var counted = new Counted(exchange.getRequest(), exchange.getResponse().getHeaders());
        return chain.filter(exchange.mutate().request(counted).build())
                .doFinally(_ -> held.addAndGet(-counted.taken.getAndSet(0)));
    }

    private static Problem busy() {
        return Problem.of(503, "busy", "Busy", "many bodies are being read at once; try again shortly");
    }

    private Problem tooLarge() {
        return Problem.of(413, "body-too-large", "Body too large", "the body is larger than " + largest + " bytes");
    }

    private final class Counted extends ServerHttpRequestDecorator {
        private final AtomicLong taken = new AtomicLong();
        private final HttpHeaders answer;

        Counted(ServerHttpRequest request, HttpHeaders answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    var size = buffer.readableByteCount();
                    if (read.addAndGet(size) > largest) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge().exception());
                    } else if (!fits(size)) {
                        DataBufferUtils.release(buffer);
                        answer.set(HttpHeaders.RETRY_AFTER, "1");
                        sink.error(busy().exception());
                    } else {
                        sink.next(buffer);
                    }
                });
            });
        }

        private boolean fits(int size) {
            taken.addAndGet(size);
            return held.addAndGet(size) <= atATime;
        }
    }
}
