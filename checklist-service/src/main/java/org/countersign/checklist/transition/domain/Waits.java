package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.countersign.checklist.control.domain.ItemStatus;

/** What of a transition will fall by the passing of time alone. */
public final class Waits {
    private Waits() {}

    /**
     * A moment to look again at.
     *
     * @param name unique within the transition
     * @param at the first moment at which the item counts no more
     */
    public record Wait(String name, Instant at) {}

    /** One wait for each item that was told as met until a time. */
    public static List<Wait> of(Transition transition) {
        return transition.told().items().values().stream()
                .filter(item -> item.status() == ItemStatus.SATISFIED || item.status() == ItemStatus.WAIVED)
                .filter(item -> item.validUntil() != null)
                // Timers know milliseconds: one more, so that none fires while the item still counts.
                .map(item -> new Wait("valid-until/" + item.key(), soonAfter(item.validUntil())))
                .sorted(Comparator.comparing(Wait::name))
                .toList();
    }

    private static Instant soonAfter(@org.jspecify.annotations.Nullable Instant until) {
        return until == null ? Instant.MAX : until.plusMillis(1);
    }
}
