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

    /**
     * What is asked for now. checklist-service says nothing of an item that comes back, which starts open: so of one that
     * is not asked for, all that was said before is forgotten. What was said of it in the same place or later stays; the
     * terms that ask for it are still to come.
     */
    Heard checklist(Terms said, long sequence) {
        var gone = new HashSet<>(items.keySet());
        var older = newest.isOlder(CHECKLIST, sequence);
        if (!older && terms != null) {
            terms.items().forEach(item -> gone.add(item.key()));
        }
        said.items().forEach(item -> gone.remove(item.key()));
        gone.removeIf(key -> sequence > 0 && !newest.isBefore(ITEM + key, sequence));
        if (older && gone.isEmpty()) {
            return this;
        }
        var left = new HashMap<>(items);
        left.keySet().removeAll(gone);
        var known = newest;
        for (var key : gone) {
            known = known.with(ITEM + key, sequence);
        }
        return new Heard(
                older ? terms : said,
                known.with(CHECKLIST, older ? 0 : sequence),
                Map.copyOf(left),
                data,
                confirmed,
                readiness,
                produced);
    }

    Heard item(ItemState said, long sequence) {
        var topic = ITEM + said.key();
        var left = terms != null && terms.item(said.key()) == null && newest.isOlder(CHECKLIST, sequence);
        if (left || newest.isOlder(topic, sequence)) {
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
