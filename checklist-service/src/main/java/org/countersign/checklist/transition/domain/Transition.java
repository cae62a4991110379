package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * A transition as its facts make it. Facts of other services may come before its own first one: they wait in here.
 *
 * @param opening what it is about; absent until it is opened
 * @param told the item states that were announced last, by key; an item that was never met nor failed is not there
 */
public record Transition(
        String id,
        @Nullable Opening opening,
        Decided data,
        EvidenceBook evidence,
        RiskBook risks,
        DeletionRegister deletions,
        Map<String, Exemption> exemptions,
        @Nullable Verdict verdict,
        Told told) {
    public Transition {
        exemptions = Map.copyOf(exemptions);
    }

    /**
     * What a transition is about, as in effect.
     *
     * @param revision 1 as opened, one more with each change
     */
    public record Opening(Settings settings, Checklist checklist, int revision, Actor by, Instant at) {}

    /** What other services were told last. */
    public record Told(
            Map<String, ItemState> items, @Nullable Readiness readiness) {
        public Told {
            items = Map.copyOf(items);
        }

        Told with(ItemState item) {
            var more = new LinkedHashMap<>(items);
            more.put(item.key(), item);
            return new Told(more, readiness);
        }

        Told only(Checklist checklist) {
            var rest = new LinkedHashMap<>(items);
            rest.keySet().removeIf(key -> checklist.item(key).isEmpty());
            return new Told(rest, readiness);
        }
    }

    /** A transition of which nothing is known. */
    public static Transition unknown(String id) {
        return new Transition(
                id,
                null,
                Decided.nothing(),
                EvidenceBook.empty(),
                RiskBook.empty(),
                DeletionRegister.empty(),
                Map.of(),
                null,
                new Told(Map.of(), null));
    }

    /** What it is about, where it is opened. */
    public Optional<Opening> opened() {
        return Optional.ofNullable(opening);
    }

    /** Every item's state at a time, in the order of the checklist. */
    public List<ItemState> itemsAt(Instant now) {
        return opened().map(open -> ItemJudge.all(this, open.checklist(), now)).orElse(List.of());
    }

    /** The sum at a time. */
    public Readiness readinessAt(Instant now) {
        return Readiness.over(itemsAt(now));
    }

    /** Where it stands at a time. */
    public Standing standingAt(Instant now) {
        return standing(readinessAt(now).ready());
    }

    /** Where it stands, ready or not. */
    public Standing standing(boolean ready) {
        if (verdict == Verdict.ROLLED_BACK) {
            return Standing.ROLLED_BACK;
        }
        if (verdict != null && verdict.concludes()) {
            return Standing.DECIDED;
        }
        return ready ? Standing.READY : Standing.OPEN;
    }
}
