package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fate of the data, as put down last.
 *
 * @param revision from 1
 * @param digest {@code sha256:} and hex, over the whole decision
 * @param by who put it down
 */
public record DataDecision(
        int revision,
        String digest,
        boolean noneHeld,
        boolean personalData,
        List<Dataset> datasets,
        @Nullable String reason,
        String by,
        Instant at) {

    /** One dataset and what becomes of it. */
    public record Dataset(String name, String owner, boolean personalData, String fate) {}
}
