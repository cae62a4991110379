package org.countersign.contracts.checklist;

import java.util.List;
import org.countersign.contracts.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What other services need of a data decision; the whole of it is read from checklist-service.
 *
 * @param revision from 1, one more with each change
 * @param digest {@code sha256:} and hex, over the canonical form of the whole decision
 * @param noneHeld the statement that the stage holds no data
 * @param personalData whether any dataset, or the transition's attribute, says so
 * @param reason as its author gave it
 */
public record DataDecision(
        int revision,
        String digest,
        boolean noneHeld,
        boolean personalData,
        List<Dataset> datasets,
        @Nullable String reason) {
    /** One dataset and its fate. */
    public record Dataset(String name, String owner, boolean personalData, Fate fate) {}
}
