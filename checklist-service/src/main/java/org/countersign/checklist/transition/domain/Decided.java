package org.countersign.checklist.transition.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.DecisionSummary;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of the data.
 *
 * @param decision the newest; absent before the first
 * @param madeBy who put it
 * @param confirmedBy the second person, of none held
 * @param approvals revision and digest of what was approved, also where word of the decision comes later
 */
public record Decided(
        @Nullable DataDecision decision,
        @Nullable DecisionSummary summary,
        @Nullable String madeBy,
        @Nullable String confirmedBy,
        Set<String> approvals) {
    public Decided {
        approvals = Set.copyOf(approvals);
    }

    static Decided nothing() {
        return new Decided(null, null, null, null, Set.of());
    }

    Decided made(DataDecision fresh, DecisionSummary told, String by) {
        return new Decided(fresh, told, by, null, approvals);
    }

    Decided confirmed(String by) {
        return new Decided(decision, summary, madeBy, by, approvals);
    }

    Decided approved(int revision, String digest) {
        var more = new LinkedHashSet<>(approvals);
        more.add(key(revision, digest));
        return new Decided(decision, summary, madeBy, confirmedBy, more);
    }

    Decided voided(String digest) {
        var rest = new LinkedHashSet<>(approvals);
        rest.removeIf(approval -> approval.endsWith(digest));
        return new Decided(decision, summary, madeBy, confirmedBy, rest);
    }

    /** Whether the newest decision stands: signed in the data round, or for none held confirmed by another. */
    public boolean stands() {
        var told = summary;
        if (told == null) {
            return false;
        }
        return told.noneHeld() ? confirmedBy != null : approvals.contains(key(told.revision(), told.digest()));
    }

    /** The number of the next revision. */
    int nextRevision() {
        return summary == null ? 1 : summary.revision() + 1;
    }

    private static String key(int revision, String digest) {
        return revision + " " + digest;
    }
}
