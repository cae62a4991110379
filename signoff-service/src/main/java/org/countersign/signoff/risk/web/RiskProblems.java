package org.countersign.signoff.risk.web;

import java.util.List;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.risk.domain.RiskRefusal;

/** What somebody is told whose risk, or acceptance, is not taken. */
final class RiskProblems {
    private RiskProblems() {}

    static Problem of(String transition, RiskRefusal refusal) {
        return switch (refusal) {
            case RiskRefusal.UnknownTransition() -> Refused.unknownTransition(transition);
            case RiskRefusal.UnknownRisk(var known) ->
                Problem.of(404, "unknown-risk", "Unknown risk", "the transition has no risk of that id")
                        .with("risks", known);
            case RiskRefusal.NotAPerson() -> Refused.notAPerson();
            case RiskRefusal.MissingPermission(var permission) -> Refused.missingPermission(permission);
            case RiskRefusal.WrongRole(var seat) ->
                Refused.wrongRole(List.of(seat), "that no risk is known is accepted by who can sign as " + seat);
            case RiskRefusal.NotTheOwner(var owner) ->
                Problem.of(403, "not-the-owner", "Not the owner", "a risk is accepted by its owner alone: " + owner)
                        .with("owner", owner);
            case RiskRefusal.UnknownItems(var items, var known) ->
                Problem.of(422, "unknown-item", "Unknown item", "the checklist has no item " + String.join(", ", items))
                        .field("/items", "names items that are not in the checklist")
                        .with("items", known);
            case RiskRefusal.Contradiction(var risk, var none) ->
                Problem.of(
                                409,
                                "contradiction",
                                "Contradiction",
                                none
                                        ? "it was stated that no risk is known"
                                        : "a risk is known, so it cannot be stated that none is")
                        .with("risk", risk);
            case RiskRefusal.DutiesMeet(var rule, var act) -> Refused.dutiesMeet(rule, act);
            case RiskRefusal.PastReview(var reviewBy) ->
                Problem.of(409, "past-review", "Past review", "it could be accepted until " + reviewBy);
            case RiskRefusal.AlreadyAccepted(var by) ->
                Problem.of(409, "already-accepted", "Already accepted", "it was accepted by " + by);
            case RiskRefusal.TooMany(var most) ->
                Problem.of(409, "too-many-risks", "Too many risks", "a transition has at most " + most + " risks");
        };
    }
}
