package org.countersign.checklist.transition.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one proof of an item.
 *
 * @param reason for people
 * @param validUntil until when it is met; absent = no end
 * @param by the evidence that decides; absent where a decision does
 */
record Finding(
        Kind kind,
        String reason,
        @Nullable Instant validUntil,
        @Nullable Assessment by) {
    enum Kind {
        MET,
        FAILED,
        STALE,
        MISSING
    }

    static Finding met(String reason, @Nullable Instant validUntil) {
        return new Finding(Kind.MET, reason, validUntil, null);
    }

    static Finding missing(String reason) {
        return new Finding(Kind.MISSING, reason, null, null);
    }

    static Finding stale(String reason) {
        return new Finding(Kind.STALE, reason, null, null);
    }

    boolean is(Kind asked) {
        return kind == asked;
    }
}
