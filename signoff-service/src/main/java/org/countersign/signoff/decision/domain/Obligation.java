package org.countersign.signoff.decision.domain;

import java.time.Instant;
import org.countersign.signoff.casefile.domain.ItemStatus;

/** What has to be met once the go is given. */
public record Obligation(String item, Instant due, ItemStatus status, boolean met) {
    /** Unmet at its time: the go rests from that second on. */
    public boolean overdueAt(Instant now) {
        return !met && !now.isBefore(due);
    }
}
