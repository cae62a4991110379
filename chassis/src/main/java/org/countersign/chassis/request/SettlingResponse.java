package org.countersign.chassis.request;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the answer before the caller sees it, so that what was answered can be said again after a crash. */
final class SettlingResponse extends ServerHttpResponseDecorator {
    /** Longest body that is kept, in bytes. */
    static final int LONGEST = 1024 * 1024;

    private final Settlement settlement;

    SettlingResponse(ServerHttpResponse response, Settlement settlement) {
        super(response);
        this.settlement = settlement;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        var length = getHeaders().getContentLength();
        if (length < 0 || length > LONGEST) {
            return super.writeWith(body).then(settlement.unkept(getDelegate()));
        }
        return DataBufferUtils.join(Flux.from(body), LONGEST)
                .map(SettlingResponse::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> settlement
                        .answered(getDelegate(), bytes)
                        .then(Mono.defer(
                                () -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(body).then(settlement.unkept(getDelegate()));
    }

    @Override
    public Mono<Void> setComplete() {
        return settlement.answered(getDelegate(), new byte[0]).then(Mono.defer(super::setComplete));
    }

    static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
