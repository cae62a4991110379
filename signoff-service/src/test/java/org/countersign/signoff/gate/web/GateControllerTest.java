package org.countersign.signoff.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.gate.application.Gate;
import org.countersign.signoff.gate.application.GateIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class GateControllerTest {
    /** A store that is away. */
    private record Away() implements GateIndex {
        @Override
        public Mono<Void> note(String workload, String stage, String transition, @Nullable Instant decidedAt) {
            return Mono.error(new IllegalStateException("the store is away"));
        }

        @Override
        public Mono<String> answering(String workload, String stage) {
            return Mono.error(new IllegalStateException("the store is away"));
        }
    }

    @Test
    void isShutWhereItCannotAnswer() {
        // Cases are never reached: the index fails before.
        var gate = new GateController(new Gate(new Away(), new Cases(null, null, null, null), Clock.systemUTC()));

        StepVerifier.create(gate.gate("payments-api", "production", null, false))
                .assertNext(answer -> {
                    assertThat(answer.getStatusCode().value()).isEqualTo(503);
                    assertThat(String.valueOf(answer.getBody())).doesNotContain("allowed=true");
                })
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }
}
