package org.countersign.signoff.round.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;

/**
 * Producer, waiver requester, risk owner and approver are different people (domain.md, <i>duties</i>), unless the
 * template relaxes one.
 * Accepting that no risk is known is not owning a risk.
 */
public final class Duties {
    /** Who had a hand in what is approved does not approve it. */
    public static final String PRODUCER_APPROVER = "producer-approver";
    /** Who carries a risk does not approve over it. */
    public static final String RISK_OWNER_APPROVER = "risk-owner-approver";
    /** Who asked for a waiver does not approve over it. */
    public static final String REQUESTER_APPROVER = "requester-approver";
    /** Who asks for a waiver does not grant it. */
    public static final String REQUESTER_RISK_OWNER = "requester-risk-owner";
    /** Who produced the evidence does not accept the risk that is left. */
    public static final String PRODUCER_RISK_OWNER = "producer-risk-owner";

    private Duties() {}

    /** A rule and the act that stands against it. */
    public record Conflict(String rule, String act) {}

    /** What keeps a person from approving in a round. */
    public static Optional<Conflict> againstApproving(Case seen, Terms terms, RoundName round, String person) {
        var acts = round == RoundName.DATA
                ? decidedData(seen, person)
                : Stream.of(
                                produced(seen, terms, person).map(act -> new Conflict(PRODUCER_APPROVER, act)),
                                requested(seen, person),
                                carried(seen, person))
                        .flatMap(all -> all);
        return acts.filter(conflict -> !terms.relaxedDuties().contains(conflict.rule()))
                .findFirst();
    }

    /** What keeps a person from accepting a risk, or the statement that none is known. */
    public static Optional<Conflict> againstAccepting(Case seen, Terms terms, Risk risk, String person) {
        var raised = risk.raisedBy().equals(person)
                ? Stream.of(new Conflict(REQUESTER_RISK_OWNER, "put it down"))
                : Stream.<Conflict>of();
        var made = risk.none()
                ? Stream.<Conflict>of()
                : produced(seen, terms, person).map(act -> new Conflict(PRODUCER_RISK_OWNER, act));
        return Stream.concat(raised, made)
                .filter(conflict -> !terms.relaxedDuties().contains(conflict.rule()))
                .findFirst();
    }

    /**
     * Of an item that is met: who carries a risk that counts at that time and made the proof of the item all the same.
     * Their acceptance was refused had it come second, so whichever came second does not count.
     */
    static Optional<String> carriedByItsMaker(Case seen, Terms terms, ItemState state, Instant now) {
        if (terms.relaxedDuties().contains(PRODUCER_RISK_OWNER)) {
            return Optional.empty();
        }
        return seen.risks().stream()
                .filter(risk -> risk.acceptedAt(now))
                .flatMap(risk -> risk.carrier().stream()
                        .flatMap(carrier -> acts(seen, state, carrier)
                                .map(act -> carrier + " accepted the risk \"" + risk.title() + "\" and " + act)))
                .map(both -> PRODUCER_RISK_OWNER + ": " + both + ".")
                .findFirst();
    }

    private static Stream<Conflict> decidedData(Case seen, String person) {
        var data = seen.heard().data();
        return data != null && data.by().equals(person)
                ? Stream.of(new Conflict(PRODUCER_APPROVER, "put down the data decision"))
                : Stream.of();
    }

    private static Stream<Conflict> requested(Case seen, String person) {
        return seen.risks().stream()
                .filter(risk -> !risk.none() && risk.acceptance() != null)
                .filter(risk -> !risk.items().isEmpty() && risk.raisedBy().equals(person))
                .map(risk -> new Conflict(
                        REQUESTER_APPROVER,
                        "asked to waive " + String.join(", ", risk.items()) + " by the risk \"" + risk.title() + "\""));
    }

    private static Stream<Conflict> carried(Case seen, String person) {
        return seen.risks().stream()
                .filter(risk -> risk.carrier().filter(person::equals).isPresent())
                .map(risk -> new Conflict(RISK_OWNER_APPROVER, "owns the risk \"" + risk.title() + "\""));
    }

    private static Stream<String> produced(Case seen, Terms terms, String person) {
        return terms.items().stream()
                .filter(item -> item.phase() == Phase.BEFORE)
                .flatMap(item -> Optional.ofNullable(seen.heard().items().get(item.key())).stream())
                .filter(state -> state.status().met())
                .flatMap(state -> acts(seen, state, person));
    }

    private static Stream<String> acts(Case seen, ItemState state, String person) {
        var posted = state.producers().contains(person)
                ? Stream.of((state.status() == ItemStatus.NOT_APPLICABLE ? "left out " : "posted evidence for ")
                        + state.key())
                : Stream.<String>of();
        var hands = state.evidence().stream()
                .flatMap(evidence -> Optional.ofNullable(seen.heard().produced().get(evidence.id())).stream())
                .flatMap(made -> made.by().equals(person)
                        ? Stream.of("posted evidence " + made.id() + " for " + state.key())
                        : made.participants().contains(person)
                                ? Stream.of("took part in evidence " + made.id() + " for " + state.key())
                                : Stream.of());
        return Stream.concat(posted, hands);
    }
}
