package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.datadecision.domain.DataItems;
import org.jspecify.annotations.Nullable;

/** Leaving an item out takes two people. */
public final class ExemptionRules {
    private ExemptionRules() {}

    /** The first person's word. */
    public static Decision request(Transition transition, String item, String justification, Who who, Instant at) {
        var wrong = refusal(transition, item, who);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        var known = transition.exemptions().get(item);
        var same = known != null
                && known.by().equals(who.actor().id())
                && known.justification().equals(justification);
        return same
                ? Decision.accept()
                : Decision.accept(new TransitionFact.ExemptionRequested(
                        transition.id(),
                        new Exemption(item, justification, who.actor().id(), at, null, null),
                        at));
    }

    /** The second person's. */
    public static Decision confirm(Transition transition, String item, @Nullable String comment, Who who, Instant at) {
        var wrong = refusal(transition, item, who);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        var known = transition.exemptions().get(item);
        if (known == null) {
            return Decision.refuse(
                    Refusal.of(Refusal.Kind.CONFLICT, "nothing-to-confirm", "nobody asked to leave " + item + " out"));
        }
        if (known.by().equals(who.actor().id())) {
            return Decision.refuse(new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "separation-of-duties",
                    "who asked to leave an item out cannot confirm it",
                    List.of(),
                    Map.of("rule", "second-person", "act", "asked to leave " + item + " out")));
        }
        return known.confirmedBy() != null
                ? Decision.accept()
                : Decision.accept(
                        new TransitionFact.ExemptionConfirmed(transition.id(), item, comment, who.actor(), at));
    }

    private static @Nullable Refusal refusal(Transition transition, String item, Who who) {
        var open = transition.opening();
        if (open == null || !who.isOf(transition)) {
            return Refusal.unknownTransition();
        }
        if (open.checklist().item(item).isEmpty()) {
            return Refusal.of(Refusal.Kind.NOT_FOUND, "unknown-item", "the checklist has no item " + item);
        }
        if (item.equals(DataItems.DECISION)) {
            return Refusal.of(
                    Refusal.Kind.CONFLICT, "not-exemptable", "where no data is held, decide that none is held");
        }
        return who.actor().isPerson() ? null : Refusal.notAPerson("leaving an item out");
    }
}
