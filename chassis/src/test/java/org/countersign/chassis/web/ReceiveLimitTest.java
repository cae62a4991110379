package org.countersign.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.countersign.chassis.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReceiveLimitTest {
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final ReceiveLimit limit = new ReceiveLimit(WITHIN);

    @Test
    void refusesABodyThatTricklesInHoweverSteadily() {
        StepVerifier.withVirtualTime(() -> read(everySecond(100)))
                .expectSubscription()
                .expectNoEvent(WITHIN.minusMillis(100))
                .thenAwait(Duration.ofMillis(100))
                .expectErrorSatisfies(fault -> assertThat(((ProblemException) fault).problem())
                        .satisfies(problem -> assertThat(problem.status()).isEqualTo(408))
                        .satisfies(problem -> assertThat(problem.detail()).contains("60 s")))
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void takesABodyThatArrivesInTime() {
        StepVerifier.withVirtualTime(() -> read(everySecond(59)))
                .thenAwait(WITHIN)
                .verifyComplete();
    }

    @Test
    void hasNoLimitForWhatIsDoneWithTheBody() {
        Supplier<Mono<Void>> slowly = () ->
                read(everySecond(1)).then(Mono.delay(WITHIN.multipliedBy(2)).then());

        StepVerifier.withVirtualTime(slowly).thenAwait(WITHIN.multipliedBy(3)).verifyComplete();
    }

    private Mono<Void> read(Flux<DataBuffer> body) {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.post("/any").body(body));
        return limit.filter(exchange, passed -> passed.getRequest().getBody().then());
    }

    private static Flux<DataBuffer> everySecond(int bytes) {
        return Flux.interval(Duration.ofSeconds(1))
                .take(bytes)
                .map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[1]));
    }
}
