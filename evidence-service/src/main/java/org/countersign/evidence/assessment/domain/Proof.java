package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy an item.
 *
 * @param kind kind of evidence
 * @param criteria all have to hold
 * @param validFor how long it counts from the time the evidence was collected: an ISO 8601 duration; absent = no end
 * @param requires what the report itself has to name
 */
public record Proof(
        String kind, List<Criterion> criteria, @Nullable String validFor, Map<String, String> requires) {
    public Proof {
        criteria = List.copyOf(criteria);
        requires = Map.copyOf(requires);
    }
}
