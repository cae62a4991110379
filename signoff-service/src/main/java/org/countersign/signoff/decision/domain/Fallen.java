package org.countersign.signoff.decision.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Item;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.Risk;

/**
 * One thing a go rested on that does not hold at a given time.
 *
 * @param aged whether nothing but time took it away
 * @param reason one sentence for people
 */
public record Fallen(String what, boolean aged, String reason) {

    /** All of them, in the order of the checklist; empty while the go holds. */
    public static List<Fallen> of(Case seen, Decision decision, Instant now) {
        var fallen = new ArrayList<Fallen>();
        var terms = seen.heard().terms();
        if (terms != null) {
            terms.items().stream()
                    .filter(item -> item.phase() == Phase.BEFORE)
                    .flatMap(item -> before(seen, decision, item, now).stream())
                    .forEach(fallen::add);
        }
        Obligations.of(seen, decision, now).stream()
                .filter(obligation -> obligation.overdueAt(now))
                .map(due -> new Fallen(
                        due.item(), false, due.item() + " was due at " + due.due() + " and is " + word(due) + "."))
                .forEach(fallen::add);
        seen.risks().stream()
                .filter(risk -> risk.acceptance() != null && !risk.acceptedAt(now))
                .map(Fallen::risk)
                .forEach(fallen::add);
        return List.copyOf(fallen);
    }

    private static Optional<Fallen> before(Case seen, Decision decision, Item item, Instant now) {
        var state = seen.heard().items().get(item.key());
        if (state == null) {
            return Optional.of(new Fallen(item.key(), false, item.key() + ": nothing meets it."));
        }
        if (decision.isExemptedSince(state)) {
            return Optional.of(
                    new Fallen(item.key(), false, item.key() + " is not applicable, which no approver saw."));
        }
        return state.metAt(now)
                ? Optional.empty()
                : Optional.of(new Fallen(item.key(), state.agedAt(now), item.key() + ": " + reason(state)));
    }

    private static String reason(ItemState state) {
        return state.status().met() ? "what met it was valid until " + state.validUntil() + "." : state.reason();
    }

    private static Fallen risk(Risk risk) {
        return new Fallen(
                "risk " + risk.id(),
                true,
                "The risk \"" + risk.title() + "\" was accepted until " + risk.reviewBy() + ".");
    }

    private static String word(Obligation obligation) {
        var status = obligation.status();
        var word = status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return status == ItemStatus.NOT_APPLICABLE ? word + ", which no approver saw" : word;
    }
}
