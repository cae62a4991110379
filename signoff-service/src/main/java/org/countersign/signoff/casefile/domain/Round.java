package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Signing over one snapshot.
 *
 * @param digest of the snapshot's canonical bytes
 * @param snapshot what was seen
 */
public record Round(RoundName name, String digest, Snapshot snapshot, List<Signoff> signoffs, Instant openedAt) {
    Round with(Signoff signoff) {
        var more = new ArrayList<>(signoffs);
        more.add(signoff);
        return new Round(name, digest, snapshot, List.copyOf(more), openedAt);
    }

    /** Those who approved. */
    public List<Signoff> approvals() {
        return signoffs.stream()
                .filter(signoff -> signoff.choice() == Choice.APPROVE)
                .toList();
    }
}
