package org.countersign.contracts.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.contracts.Actor;
import org.countersign.contracts.Event;
import org.countersign.contracts.Outcome;
import org.jspecify.annotations.Nullable;

/** Facts published by evidence-service on topic {@code countersign.evidence}, keyed by transition. */
public sealed interface EvidenceEvent extends Event {
    /** A report was read and kept; its bytes stay with evidence-service, by digest. */
    record Recorded(String transition, Evidence evidence, Map<String, Double> measurements, Instant at)
            implements EvidenceEvent {}

    /**
     * Evidence was held against one item's criteria. The same evidence can be assessed again when criteria change: the
     * newest assessment of an evidence and item counts.
     *
     * @param revision of the item that it was held against; it counts while the item has no other
     * @param kind kind of the proof it was held against
     * @param validUntil when it stops to count; absent = no end
     * @param criteria in the order of the item
     * @param assumed parameters that had to be assumed, by the name to give with the post
     * @param details what the report names beside figures, such as {@code of}, {@code dataset} or {@code until}
     */
    record Assessed(
            String transition,
            Evidence evidence,
            String item,
            int revision,
            String kind,
            Outcome outcome,
            @Nullable Instant validUntil,
            String reason,
            List<CriterionResult> criteria,
            List<String> assumed,
            Map<String, Double> measurements,
            Map<String, String> details,
            Instant at)
            implements EvidenceEvent {}

    /** Evidence was taken back by its producer or team; it counts for nothing from here on. */
    record Withdrawn(String transition, String evidence, List<String> items, String reason, Actor by, Instant at)
            implements EvidenceEvent {}
}
