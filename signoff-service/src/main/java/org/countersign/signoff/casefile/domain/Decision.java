package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict over a snapshot and what it rested on, kept as it was when it fell.
 *
 * @param number from 1, one more with each decision of the transition
 * @param round the signed round
 * @param terms as decided over
 * @param items states of the {@code before} items then
 * @param notApplicable keys of all items, of whatever phase, that did not apply then
 * @param risks as accepted then
 * @param standing what became of a go
 */
public record Decision(
        int number,
        Verdict verdict,
        Round round,
        Terms terms,
        List<ItemState> items,
        List<String> notApplicable,
        List<Risk> risks,
        @Nullable DataDecision data,
        Instant at,
        Standing standing) {

    /** A go that still counts, be it at rest. */
    public boolean isGo() {
        return verdict == Verdict.GO && standing.state() != Verdict.REVOKED;
    }

    /** The verdict as it stands, as far as facts say; the gate looks at the time as well. */
    public Verdict now() {
        return standing.state();
    }

    Decision standing(Verdict state, List<String> reasons, Instant since) {
        var stands = new Standing(state, reasons, since);
        return new Decision(number, verdict, round, terms, items, notApplicable, risks, data, at, stands);
    }

    /** Whether an item does not apply that did when this fell: said by a team alone, and seen by no approver. */
    public boolean isExemptedSince(ItemState state) {
        return state.status() == ItemStatus.NOT_APPLICABLE && !notApplicable.contains(state.key());
    }

    /** When what was decided over stops to count by itself; absent = no end. */
    public @Nullable Instant validUntil() {
        return items.stream()
                .map(ItemState::validUntil)
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    /** The state of a decision and the reasons for it. */
    public record Standing(Verdict state, List<String> reasons, Instant since) {}
}
