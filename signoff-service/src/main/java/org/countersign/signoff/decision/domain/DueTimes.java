package org.countersign.signoff.decision.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.signoff.casefile.domain.Case;
import org.jspecify.annotations.Nullable;

/** When a go has to be looked at again although nothing happens. */
public final class DueTimes {
    private DueTimes() {}

    /** Times by a name that is unique in the case; none while no go counts. */
    public static Map<String, Instant> of(Case seen) {
        var times = new TreeMap<String, Instant>();
        var terms = seen.heard().terms();
        var decision = seen.decision();
        if (terms == null || decision == null || !decision.isGo()) {
            return times;
        }
        terms.items().stream()
                .flatMap(item ->
                        java.util.Optional.ofNullable(seen.heard().items().get(item.key())).stream())
                .filter(state -> state.status().met())
                .forEach(state -> put(times, "valid-until/" + state.key(), state.validUntil()));
        Obligations.of(seen, decision, decision.at()).stream()
                .filter(obligation -> !obligation.met())
                .forEach(obligation -> put(times, "due/" + obligation.item(), obligation.due()));
        seen.risks().stream()
                .filter(risk -> risk.acceptance() != null)
                .forEach(risk -> put(times, "risk/" + risk.id(), risk.reviewBy()));
        return times;
    }

    /** The earliest of them after a time, if any: until then a go holds unless something happens. */
    public static @Nullable Instant next(Case seen, Instant now) {
        return of(seen).values().stream()
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void put(Map<String, Instant> times, String name, @Nullable Instant at) {
        if (at != null) {
            times.put(name, at);
        }
    }
}
