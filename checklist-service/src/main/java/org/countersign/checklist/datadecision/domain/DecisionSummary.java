package org.countersign.checklist.datadecision.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services are told of a decision.
 *
 * @param revision from 1, one more with each change
 * @param digest {@code sha256:} and hex, over the canonical form of the whole decision
 * @param personalData whether any dataset, or the transition's attribute, says so
 */
public record DecisionSummary(
        int revision,
        String digest,
        boolean noneHeld,
        boolean personalData,
        List<Part> datasets,
        @Nullable String reason) {
    public DecisionSummary {
        datasets = List.copyOf(datasets);
    }

    /** One dataset and its fate. */
    public record Part(String name, String owner, boolean personalData, Fate fate) {}

    /** The summary of a decision. */
    public static DecisionSummary of(DataDecision decision, int revision, String digest, boolean personalData) {
        var parts = decision.datasets().stream()
                .map(dataset -> new Part(dataset.name(), dataset.owner(), dataset.personalData(), dataset.fate()))
                .toList();
        return new DecisionSummary(revision, digest, decision.noneHeld(), personalData, parts, decision.reason());
    }
}
