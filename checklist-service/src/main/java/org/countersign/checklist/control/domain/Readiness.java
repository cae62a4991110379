package org.countersign.checklist.control.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum over a checklist.
 *
 * @param satisfied met {@code before} items, waived ones included
 * @param total applicable {@code before} items, the data decision among them
 */
public record Readiness(boolean ready, int satisfied, int total, List<Blocker> blockers) {
    public Readiness {
        blockers = List.copyOf(blockers);
    }

    /** One unmet item. */
    public record Blocker(
            String item, List<String> owners, @Nullable Instant due, String reason) {}

    /** The sum over these states. */
    public static Readiness over(List<ItemState> states) {
        var asked = states.stream()
                .filter(state -> state.phase() == Phase.BEFORE && state.status() != ItemStatus.NOT_APPLICABLE)
                .toList();
        var missing = asked.stream().filter(state -> !met(state)).toList();
        var blockers = missing.stream()
                .map(state -> new Blocker(state.key(), state.owners(), state.due(), state.reason()))
                .toList();
        return new Readiness(blockers.isEmpty(), asked.size() - missing.size(), asked.size(), blockers);
    }

    /** Whether both give the same answer for the same items; the words may differ. */
    public boolean sameSum(Readiness other) {
        return ready == other.ready
                && satisfied == other.satisfied
                && total == other.total
                && keys(blockers).equals(keys(other.blockers));
    }

    private static List<String> keys(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::item).toList();
    }

    private static boolean met(ItemState state) {
        return state.status() == ItemStatus.SATISFIED || state.status() == ItemStatus.WAIVED;
    }
}
