package org.countersign.signoff.gate.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which transition answers for a workload in a stage. */
public interface GateIndex {
    /** Notes a transition, and its newest decision if there is one; never goes back behind a newer one. */
    Mono<Void> note(String workload, String stage, String transition, @Nullable Instant decidedAt);

    /** The transition decided last, else the one opened last; empty where there is none. */
    Mono<String> answering(String workload, String stage);
}
