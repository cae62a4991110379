package org.countersign.signoff.round.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Item;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Whether the go round can be signed at a given time. checklist-service has to say so, and what it said of each item has
 * to hold at that very time: validity passes without an event.
 */
public final class Ready {
    private static final String DATA_DECISION = "data.decision";
    private static final Set<String> STAGES_WITH_DATA = Set.of("poc", "pilot");

    private Ready() {}

    /** What is missing; empty where everything is there. */
    public static List<Blocker> blockers(Case seen, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return List.of(new Blocker("", List.of(), null, "The transition is not known yet."));
        }
        var blockers = new ArrayList<Blocker>();
        terms.items().stream()
                .filter(item -> item.phase() == Phase.BEFORE)
                .forEach(item -> blocker(seen, terms, item, now, blockers));
        if (needsData(seen, terms)
                && !seen.dataApproved()
                && blockers.stream().noneMatch(blocker -> blocker.item().equals(DATA_DECISION))) {
            blockers.add(dataBlocker(seen, terms));
        }
        return blockers.isEmpty() ? sum(seen, terms) : List.copyOf(blockers);
    }

    private static void blocker(Case seen, Terms terms, Item item, Instant now, List<Blocker> blockers) {
        var reason = reason(seen, terms, seen.heard().items().get(item.key()), now);
        if (reason != null) {
            blockers.add(new Blocker(item.key(), item.owners(), item.due(), reason));
        }
    }

    private static @Nullable String reason(Case seen, Terms terms, @Nullable ItemState state, Instant now) {
        if (state == null) {
            return "Nothing meets it yet.";
        }
        if (!state.metAt(now)) {
            return state.status().met() ? "What met it was valid until " + state.validUntil() + "." : state.reason();
        }
        // Who took part in evidence must not approve, so evidence whose makers are not known cannot be signed over yet.
        return state.evidence().stream()
                .map(ItemState.Evidence::id)
                .filter(id -> !seen.heard().produced().containsKey(id))
                .findFirst()
                .map(id -> "Evidence " + id + " has not arrived here yet.")
                .or(() -> Duties.carriedByItsMaker(seen, terms, state, now))
                .orElse(null);
    }

    private static boolean needsData(Case seen, Terms terms) {
        return STAGES_WITH_DATA.contains(terms.from()) || seen.heard().data() != null;
    }

    private static Blocker dataBlocker(Case seen, Terms terms) {
        var data = seen.heard().data();
        var reason = data == null
                ? "There is no data decision yet."
                : data.noneHeld()
                        ? "That no data is held waits for a second person's confirmation."
                        : "The data decision is not approved yet.";
        return new Blocker(DATA_DECISION, List.of(terms.team()), null, reason);
    }

    private static List<Blocker> sum(Case seen, Terms terms) {
        var readiness = seen.heard().readiness();
        if (readiness != null && readiness.ready()) {
            return List.of();
        }
        return readiness == null || readiness.blockers().isEmpty()
                ? List.of(new Blocker("", List.of(terms.team()), null, "The checklist has not been summed up yet."))
                : readiness.blockers();
    }
}
