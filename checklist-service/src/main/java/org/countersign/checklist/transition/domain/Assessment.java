package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.Map;
import org.countersign.checklist.control.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of evidence says of one item, as evidence-service holds it.
 *
 * @param digest of the report
 * @param revision of the item that it was held against
 * @param validUntil when it stops to count; absent = no end
 * @param collectedAt when the tool ran or the person looked
 * @param details what the report names beside figures
 */
public record Assessment(
        String evidence,
        String digest,
        String item,
        int revision,
        String kind,
        Outcome outcome,
        @Nullable Instant validUntil,
        String reason,
        Instant collectedAt,
        String producer,
        Map<String, Double> measurements,
        Map<String, String> details) {
    public Assessment {
        measurements = Map.copyOf(measurements);
        details = Map.copyOf(details);
    }

    boolean isConclusive() {
        return outcome != Outcome.INCONCLUSIVE;
    }
}
