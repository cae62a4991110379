package org.countersign.checklist.control.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands and why.
 *
 * @param evidence what decides, newest first; empty where a decision meets it
 * @param validUntil when it stops to count; absent = no end
 * @param reason one sentence for people
 * @param producers who posted that evidence; of an item that does not apply, who said so and who confirmed it
 */
public record ItemState(
        String key,
        String title,
        Phase phase,
        ItemStatus status,
        List<String> owners,
        @Nullable Instant due,
        List<EvidenceRef> evidence,
        @Nullable Outcome outcome,
        @Nullable Instant validUntil,
        String reason,
        List<String> producers) {
    public ItemState {
        owners = List.copyOf(owners);
        evidence = List.copyOf(evidence);
        producers = List.copyOf(producers);
    }

    /** Id and digest of one piece of evidence. */
    public record EvidenceRef(String id, String digest) {}

    /** Whether both say the same of the control; whose it is and when it is due are other matters. */
    public boolean saysTheSame(ItemState other) {
        return status == other.status
                && evidence.equals(other.evidence)
                && outcome == other.outcome
                && java.util.Objects.equals(validUntil, other.validUntil)
                && producers.equals(other.producers)
                && reason.equals(other.reason);
    }
}
