package org.countersign.contracts.checklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum over a checklist.
 *
 * @param satisfied met {@code before} items, waived ones included, and the data decision if approved
 * @param total applicable {@code before} items, and the data decision
 * @param blockers what is missing; empty when ready
 */
public record Readiness(boolean ready, int satisfied, int total, List<Blocker> blockers) {
    /** One unmet item. */
    public record Blocker(
            String item, List<String> owners, @Nullable Instant due, String reason) {}
}
