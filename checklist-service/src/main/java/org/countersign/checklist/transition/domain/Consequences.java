package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.ItemStatus;

/** What follows for the items and their sum; told in the same entry as what it follows from. */
public final class Consequences {
    private Consequences() {}

    /** The facts, and behind them those that follow at {@code now}. */
    public static List<TransitionFact> with(Transition before, List<TransitionFact> facts, Instant now) {
        var after = before;
        for (var fact : facts) {
            after = Evolution.after(after, fact);
        }
        var all = new ArrayList<>(facts);
        all.addAll(of(after, now));
        return all;
    }

    /** What is to be told at {@code now}; nothing before the transition is opened. */
    public static List<TransitionFact> of(Transition transition, Instant now) {
        if (transition.opening() == null) {
            return List.of();
        }
        var told = new ArrayList<TransitionFact>();
        for (var item : transition.itemsAt(now)) {
            if (isNews(transition.told().items().get(item.key()), item)) {
                told.add(fact(transition.id(), item, now));
            }
        }
        var sum = transition.readinessAt(now);
        var last = transition.told().readiness();
        if (last == null || !last.sameSum(sum)) {
            told.add(new TransitionFact.ReadinessChanged(transition.id(), sum, now));
        }
        return told;
    }

    /** An item starts open, and that needs no word; nor does another reason for being open. */
    private static boolean isNews(@org.jspecify.annotations.Nullable ItemState last, ItemState item) {
        var was = last == null ? ItemStatus.OPEN : last.status();
        return was != item.status() || (item.status() != ItemStatus.OPEN && last != null && !last.saysTheSame(item));
    }

    private static TransitionFact fact(String transition, ItemState item, Instant now) {
        return switch (item.status()) {
            case OPEN -> new TransitionFact.ItemReopened(transition, item, now);
            case SATISFIED -> new TransitionFact.ItemSatisfied(transition, item, now);
            case FAILED -> new TransitionFact.ItemFailed(transition, item, now);
            case STALE -> new TransitionFact.ItemWentStale(transition, item, now);
            case WAIVED -> new TransitionFact.ItemWaived(transition, item, now);
            case NOT_APPLICABLE -> new TransitionFact.ItemNotApplicable(transition, item, now);
        };
    }
}
