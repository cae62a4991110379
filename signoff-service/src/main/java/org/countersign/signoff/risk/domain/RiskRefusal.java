package org.countersign.signoff.risk.domain;

import java.time.Instant;
import java.util.List;

/** Why a risk is not put down, or not accepted. */
public sealed interface RiskRefusal {
    /** Nothing was heard of the transition, or it is another team's. */
    record UnknownTransition() implements RiskRefusal {}

    /** The transition has no risk of that id. */
    record UnknownRisk(List<String> known) implements RiskRefusal {}

    /** Machines and agents state and accept nothing. */
    record NotAPerson() implements RiskRefusal {}

    /** The token lacks a permission. */
    record MissingPermission(String permission) implements RiskRefusal {}

    /** The token lacks a role. */
    record WrongRole(String seat) implements RiskRefusal {}

    /** Only its owner accepts a risk. */
    record NotTheOwner(String owner) implements RiskRefusal {}

    /** The risk names items that the checklist does not have. */
    record UnknownItems(List<String> items, List<String> known) implements RiskRefusal {}

    /** One says that none is known, the other names one. */
    record Contradiction(String risk, boolean none) implements RiskRefusal {}

    /** Two duties that must not meet in one person do. */
    record DutiesMeet(String rule, String act) implements RiskRefusal {}

    /** The time until which it could be accepted is over. */
    record PastReview(Instant reviewBy) implements RiskRefusal {}

    /** It was accepted before. */
    record AlreadyAccepted(String by) implements RiskRefusal {}

    /** There are as many as there may be. */
    record TooMany(int most) implements RiskRefusal {}
}
