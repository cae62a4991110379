package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A known gap, or the statement that none is known.
 *
 * @param none the statement; then title is its text, and owner, items and date are absent
 * @param control what compensates
 * @param items keys of the items that its acceptance waives
 * @param reviewBy until when the acceptance counts
 * @param raisedBy the person who put it down
 * @param acceptance absent until accepted
 */
public record Risk(
        String id,
        boolean none,
        String title,
        @Nullable String severity,
        @Nullable String likelihood,
        @Nullable String control,
        @Nullable String owner,
        List<String> items,
        @Nullable Instant reviewBy,
        String raisedBy,
        Instant raisedAt,
        @Nullable Acceptance acceptance) {

    /** Who accepted, and when. */
    public record Acceptance(String by, Instant at) {}

    /** Whether it is accepted and the acceptance still counts. */
    public boolean acceptedAt(Instant now) {
        return acceptance != null && (reviewBy == null || now.isBefore(reviewBy));
    }

    /** The person who carries it: the owner of a real risk that was accepted. */
    public Optional<String> carrier() {
        return none || acceptance == null ? Optional.empty() : Optional.of(acceptance.by());
    }

    Risk accepted(String by, Instant at) {
        return new Risk(
                id,
                none,
                title,
                severity,
                likelihood,
                control,
                owner,
                items,
                reviewBy,
                raisedBy,
                raisedAt,
                new Acceptance(by, at));
    }
}
