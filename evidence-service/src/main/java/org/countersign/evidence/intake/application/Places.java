package org.countersign.evidence.intake.application;

import reactor.core.publisher.Mono;

/** Where things are found that are asked for without naming their transition. */
public interface Places {
    /** The transition of an evidence. */
    Mono<String> ofEvidence(String evidence);

    /** The transition of a workload into a stage that was opened last. */
    Mono<String> ofWorkload(String workload, String stage);
}
