package org.countersign.contracts.signoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A residual risk.
 *
 * @param none the statement that no risk is known; then there is no owner, no item and no date
 * @param items keys of the items that its acceptance waives
 * @param reviewBy until when the acceptance counts
 */
public record Risk(
        String id,
        boolean none,
        String title,
        @Nullable String owner,
        List<String> items,
        @Nullable Instant reviewBy) {}
