package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands and why, as checklist-service said at {@code at}.
 *
 * @param evidence what decides, empty where a decision meets it
 * @param validUntil when it stops to count; absent = no end
 * @param reason one sentence for people
 * @param producers who posted that evidence; of an item that does not apply, who said so and who confirmed it
 */
public record ItemState(
        String key,
        ItemStatus status,
        List<Evidence> evidence,
        @Nullable Outcome outcome,
        @Nullable Instant validUntil,
        String reason,
        List<String> producers,
        Instant at) {

    /** Whether it asks for nothing more at that time. */
    public boolean metAt(Instant now) {
        return status.met() && (validUntil == null || now.isBefore(validUntil));
    }

    /** Whether it was met and only time took that away. */
    public boolean agedAt(Instant now) {
        return status == ItemStatus.STALE || (status.met() && !metAt(now));
    }

    /**
     * One piece of evidence.
     *
     * @param digest {@code sha256:} and hex
     */
    public record Evidence(String id, String digest) {}
}
