package org.countersign.evidence.assessment.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence held against one item.
 *
 * @param revision of the item that it was held against
 * @param kind kind of the proof it was held against
 * @param validUntil when it stops to count; absent = no end
 * @param criteria in the order of the item
 * @param assumed parameters that had to be assumed, by the name to give with the post
 */
public record Assessment(
        String item,
        int revision,
        String kind,
        Outcome outcome,
        @Nullable Instant validUntil,
        String reason,
        List<CriterionResult> criteria,
        List<String> assumed) {
    public Assessment {
        criteria = List.copyOf(criteria);
        assumed = List.copyOf(assumed);
    }
}
