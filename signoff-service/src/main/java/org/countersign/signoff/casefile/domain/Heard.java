package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other services said of a transition. Whatever the order in which it arrives, the newest of each kind stands.
 *
 * @param termsAt when the terms were said
 * @param confirmed digests of decisions whose {@code noneHeld} a second person confirmed
 * @param produced evidence and its makers, by id; of evidence that was withdrawn too
 */
public record Heard(
        @Nullable Terms terms,
        @Nullable Instant termsAt,
        Map<String, ItemState> items,
        @Nullable DataDecision data,
        Set<String> confirmed,
        @Nullable Readiness readiness,
        Map<String, Produced> produced) {

    static final Heard NOTHING = new Heard(null, null, Map.of(), null, Set.of(), null, Map.of());

    Heard checklist(Terms said, Instant at) {
        return termsAt != null && at.isBefore(termsAt)
                ? this
                : new Heard(said, at, items, data, confirmed, readiness, produced);
    }

    Heard item(ItemState said) {
        var known = items.get(said.key());
        if (known != null && said.at().isBefore(known.at())) {
            return this;
        }
        var more = new HashMap<>(items);
        more.put(said.key(), said);
        return new Heard(terms, termsAt, Map.copyOf(more), data, confirmed, readiness, produced);
    }

    Heard data(DataDecision said) {
        return data != null && said.revision() < data.revision()
                ? this
                : new Heard(terms, termsAt, items, said, confirmed, readiness, produced);
    }

    Heard confirmed(String digest) {
        var more = new HashSet<>(confirmed);
        more.add(digest);
        return new Heard(terms, termsAt, items, data, Set.copyOf(more), readiness, produced);
    }

    Heard readiness(Readiness said) {
        return readiness != null && said.at().isBefore(readiness.at())
                ? this
                : new Heard(terms, termsAt, items, data, confirmed, said, produced);
    }

    Heard produced(Produced said) {
        var more = new HashMap<>(produced);
        more.put(said.id(), said);
        return new Heard(terms, termsAt, items, data, confirmed, readiness, Map.copyOf(more));
    }

    /** Whether a second person confirmed the decision that stands. */
    public boolean noneHeldConfirmed() {
        return data != null && data.noneHeld() && confirmed.contains(data.digest());
    }
}
