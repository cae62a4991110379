package org.countersign.signoff.casefile.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other services said of a transition. Whatever the order in which it arrives, the newest of each kind stands.
 *
 * @param newest how new what checklist-service said is
 * @param confirmed digests of decisions whose {@code noneHeld} a second person confirmed
 * @param produced evidence and its makers, by id; of evidence that was withdrawn too
 */
public record Heard(
        @Nullable Terms terms,
        Newest newest,
        Map<String, ItemState> items,
        @Nullable DataDecision data,
        Set<String> confirmed,
        @Nullable Readiness readiness,
        Map<String, Produced> produced) {
    private static final String CHECKLIST = "checklist";
    private static final String ITEM = "item/";
    private static final String READINESS = "readiness";

    static final Heard NOTHING = new Heard(null, Newest.NOTHING, Map.of(), null, Set.of(), null, Map.of());

    Heard checklist(Terms said, long sequence) {
        return newest.isOlder(CHECKLIST, sequence)
                ? this
                : new Heard(said, newest.with(CHECKLIST, sequence), items, data, confirmed, readiness, produced);
    }

    Heard item(ItemState said, long sequence) {
        var topic = ITEM + said.key();
        if (newest.isOlder(topic, sequence)) {
            return this;
        }
        var more = new HashMap<>(items);
        more.put(said.key(), said);
        return new Heard(terms, newest.with(topic, sequence), Map.copyOf(more), data, confirmed, readiness, produced);
    }

    Heard data(DataDecision said) {
        return data != null && said.revision() < data.revision()
                ? this
                : new Heard(terms, newest, items, said, confirmed, readiness, produced);
    }

    Heard confirmed(String digest) {
        var more = new HashSet<>(confirmed);
        more.add(digest);
        return new Heard(terms, newest, items, data, Set.copyOf(more), readiness, produced);
    }

    Heard readiness(Readiness said, long sequence) {
        return newest.isOlder(READINESS, sequence)
                ? this
                : new Heard(terms, newest.with(READINESS, sequence), items, data, confirmed, said, produced);
    }

    Heard produced(Produced said) {
        var more = new HashMap<>(produced);
        more.put(said.id(), said);
        return new Heard(terms, newest, items, data, confirmed, readiness, Map.copyOf(more));
    }

    /** Whether a second person confirmed the decision that stands. */
    public boolean noneHeldConfirmed() {
        return data != null && data.noneHeld() && confirmed.contains(data.digest());
    }
}
