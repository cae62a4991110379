package org.countersign.evidence.intake.application;

import java.time.Instant;
import org.countersign.evidence.intake.domain.Given;
import org.jspecify.annotations.Nullable;

/**
 * A report as posted.
 *
 * @param format as the poster named it
 * @param given what else the poster said
 */
// The bytes are handed on and never changed or compared; a copy of 20 MB for each hand would buy nothing.
@SuppressWarnings("ArrayRecordComponent")
public record Submission(Target target, @Nullable String format, Given given, byte[] bytes) {

    /** Which transition a report is posted to. */
    public sealed interface Target {
        record Transition(String id) implements Target {}

        record Workload(String workload, String stage) implements Target {}
    }

    @Nullable
    Instant collectedAt() {
        return given.collectedAt();
    }
}
