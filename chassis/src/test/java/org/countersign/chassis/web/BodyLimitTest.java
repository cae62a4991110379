package org.countersign.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.chassis.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BodyLimitTest {
    private static final int LARGEST = 100;
    private static final int AT_A_TIME = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BodyLimit limit = new BodyLimit(LARGEST, AT_A_TIME);
    private final AtomicInteger read = new AtomicInteger();
    private final WebFilterChain reads = exchange -> exchange.getRequest()
            .getBody()
            .doOnNext(buffer -> read.addAndGet(buffer.readableByteCount()))
            .then();

    @Test
    void takesNoMoreOfAllBodiesThanThereIsRoomFor() {
        var slow = Sinks.many().unicast().<DataBuffer>onBackpressureBuffer();
        var first = limit.filter(posted(slow.asFlux()), reads).toFuture();
        slow.tryEmitNext(bytes(90)).orThrow();

        var refused = posted(Flux.just(bytes(40), bytes(30)));
        StepVerifier.create(limit.filter(refused, reads))
                .expectErrorSatisfies(fault -> assertThat(status(fault)).isEqualTo(503))
                .verify(PATIENCE);
        assertThat(refused.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("1");

        slow.tryEmitComplete().orThrow();
        assertThat(first).succeedsWithin(PATIENCE);
        StepVerifier.create(limit.filter(posted(Flux.just(bytes(95))), reads))
                .expectComplete()
                .verify(PATIENCE);
        assertThat(read).hasValue(90 + 40 + 95);
    }

    @Test
    void givesBackTheRoomOfWhoLeaves() {
        for (var caller = 0; caller < 3; caller++) {
            var never = Flux.concat(Flux.just(bytes(90)), Flux.<DataBuffer>never());
            StepVerifier.create(limit.filter(posted(never), reads))
                    .expectSubscription()
                    .thenCancel()
                    .verify(PATIENCE);
        }
        StepVerifier.create(limit.filter(posted(Flux.just(bytes(90))), reads))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void takesNoBodyBeyondTheLimitThatDidNotAnnounceIt() {
        StepVerifier.create(limit.filter(posted(Flux.just(bytes(60), bytes(60))), reads))
                .expectErrorSatisfies(fault -> assertThat(status(fault)).isEqualTo(413))
                .verify(PATIENCE);
    }

    private static int status(Throwable fault) {
        return ((ProblemException) fault).problem().status();
    }

    private static MockServerWebExchange posted(Flux<DataBuffer> body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/any").body(body));
    }

    private static DataBuffer bytes(int count) {
        return DefaultDataBufferFactory.sharedInstance.wrap(new byte[count]);
    }
}
