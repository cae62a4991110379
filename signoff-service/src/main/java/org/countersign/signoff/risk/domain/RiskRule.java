package org.countersign.signoff.risk.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.round.domain.Duties;

/** Who may put down a risk, and who may accept it. */
public final class RiskRule {
    /** More risks than this are a sign that the transition is not the place to keep them. */
    static final int MOST = 200;

    private static final String BUSINESS = "business";

    private RiskRule() {}

    /** Who asks. */
    public record Asker(String id, boolean person, Set<String> teams, Set<String> permissions, Set<String> seats) {}

    /** Either the fact or the refusal. */
    public sealed interface Answer {
        /** It is done. */
        record Done(CaseFact fact) implements Answer {}

        /** It is not. */
        record Not(RiskRefusal why) implements Answer {}
    }

    /** Putting down {@code risk}, whose fields are in order. */
    public static Answer raise(Case seen, Risk risk, Asker by) {
        var terms = seen.heard().terms();
        if (terms == null || !by.teams().contains(terms.team())) {
            return new Answer.Not(new RiskRefusal.UnknownTransition());
        }
        if (!by.person()) {
            return new Answer.Not(new RiskRefusal.NotAPerson());
        }
        var unknown =
                risk.items().stream().filter(key -> terms.item(key) == null).toList();
        if (!unknown.isEmpty()) {
            return new Answer.Not(new RiskRefusal.UnknownItems(unknown, keys(terms)));
        }
        return seen.risks().size() < MOST ? fitting(seen, risk) : new Answer.Not(new RiskRefusal.TooMany(MOST));
    }

    /** That none is known cannot stand beside one that is. */
    private static Answer fitting(Case seen, Risk risk) {
        var other = seen.risks().stream()
                .filter(known -> risk.none() || known.none())
                .findFirst();
        return other.<Answer>map(known -> new Answer.Not(new RiskRefusal.Contradiction(known.id(), known.none())))
                .orElseGet(() -> new Answer.Done(new CaseFact.RiskRaised(seen.id(), risk)));
    }

    /** Accepting the risk with that id. */
    public static Answer accept(Case seen, String id, Asker by, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return new Answer.Not(new RiskRefusal.UnknownTransition());
        }
        var found = seen.risks().stream().filter(risk -> risk.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Answer.Not(new RiskRefusal.UnknownRisk(
                    seen.risks().stream().map(Risk::id).toList()));
        }
        return accept(seen, terms, found.get(), by, now);
    }

    private static Answer accept(Case seen, Terms terms, Risk risk, Asker by, Instant now) {
        if (!by.person()) {
            return new Answer.Not(new RiskRefusal.NotAPerson());
        }
        var permission = risk.none() ? "signoffs:write" : "risks:accept";
        if (!by.permissions().contains(permission)) {
            return new Answer.Not(new RiskRefusal.MissingPermission(permission));
        }
        if (risk.none() && !by.seats().contains(BUSINESS)) {
            return new Answer.Not(new RiskRefusal.WrongRole(BUSINESS));
        }
        if (!risk.none() && !by.id().equals(risk.owner())) {
            return new Answer.Not(new RiskRefusal.NotTheOwner(String.valueOf(risk.owner())));
        }
        return unopposed(seen, terms, risk, by, now);
    }

    private static Answer unopposed(Case seen, Terms terms, Risk risk, Asker by, Instant now) {
        var conflict = Duties.againstAccepting(seen, terms, risk, by.id());
        if (conflict.isPresent()) {
            return new Answer.Not(new RiskRefusal.DutiesMeet(
                    conflict.get().rule(), conflict.get().act()));
        }
        var reviewBy = risk.reviewBy();
        if (reviewBy != null && !now.isBefore(reviewBy)) {
            return new Answer.Not(new RiskRefusal.PastReview(reviewBy));
        }
        return risk.acceptance() != null
                ? new Answer.Not(
                        new RiskRefusal.AlreadyAccepted(risk.acceptance().by()))
                : new Answer.Done(new CaseFact.RiskAccepted(seen.id(), risk, by.id(), now));
    }

    private static List<String> keys(Terms terms) {
        return terms.items().stream().map(item -> item.key()).toList();
    }
}
