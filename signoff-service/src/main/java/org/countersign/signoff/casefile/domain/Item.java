package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One control of the checklist.
 *
 * @param due when it has to be met; absent where the day is not set
 * @param dueRule ISO 8601 duration from the cutover; absent for {@code before} items
 */
public record Item(
        String key,
        String title,
        Phase phase,
        List<String> owners,
        @Nullable Instant due,
        @Nullable String dueRule,
        List<Criterion> criteria) {

    /**
     * One condition that evidence has to hold.
     *
     * @param proof the kind of evidence it is asked of
     * @param warn where it does not hold, the outcome is {@code warn}
     */
    public record Criterion(
            String proof,
            String name,
            String expression,
            @Nullable String warn) {}
}
