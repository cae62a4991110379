package org.countersign.contracts.checklist;

import java.time.Instant;
import java.util.List;
import org.countersign.contracts.ItemStatus;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands and why.
 *
 * @param evidence ids of the evidence that decides, newest first; empty where a decision meets it
 * @param outcome of that evidence
 * @param validUntil when it stops to count; absent = no end
 * @param reason one sentence for people
 * @param producers for the separation of duties: who posted that evidence; of an item that does not apply, who said so and who
 *     confirmed it
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
    /** Id and digest ({@code sha256:} and hex) of one piece of evidence. */
    public record EvidenceRef(String id, String digest) {}
}
