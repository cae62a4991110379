package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum over the checklist, as checklist-service said at {@code at}. */
public record Readiness(boolean ready, List<Blocker> blockers, Instant at) {
    /** Something that is missing for the go. */
    public record Blocker(
            String item, List<String> owners, @Nullable Instant due, String reason) {}
}
