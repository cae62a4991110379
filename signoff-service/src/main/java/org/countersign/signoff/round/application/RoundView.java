package org.countersign.signoff.round.application;

import java.time.Instant;
import java.util.List;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Signoff;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.round.domain.Duties;
import org.countersign.signoff.round.domain.Seating;
import org.countersign.signoff.round.domain.Signing.Signer;
import org.countersign.signoff.round.domain.SigningRule;
import org.jspecify.annotations.Nullable;

/**
 * A round as it stands, for one reader.
 *
 * @param snapshot absent before the round is opened
 * @param open whether somebody can sign at that time
 * @param voided sign-offs of earlier snapshots
 */
public record RoundView(
        RoundName round,
        @Nullable String snapshot,
        boolean open,
        List<SeatView> seats,
        List<Signoff> signoffs,
        List<VoidedView> voided) {

    /**
     * One seat.
     *
     * @param mayFill of all people this service knows only the reader: named where the reader can sign on it
     */
    public record SeatView(String seat, int count, boolean mfa, List<String> filled, List<String> mayFill) {}

    /** A sign-off that counts no more. */
    public record VoidedView(
            String seat, String by, Choice choice, Instant at, String snapshot, List<String> why, Instant voidedAt) {}

    /** Of a transition whose terms are known. */
    public static RoundView of(Case seen, Terms terms, RoundName name, Signer reader, Instant now) {
        var round = seen.round(name);
        var signoffs = round == null ? List.<Signoff>of() : round.signoffs();
        var seating = new Seating(terms.seats(name), signoffs);
        return new RoundView(
                name,
                round == null ? null : round.digest(),
                isOpen(seen, round, seating, name, now),
                terms.seats(name).stream()
                        .map(seat -> seat(seen, terms, seat, seating, reader))
                        .toList(),
                signoffs,
                voided(seen, name));
    }

    private static boolean isOpen(Case seen, @Nullable Round round, Seating seating, RoundName name, Instant now) {
        return round != null
                && !seating.rejected()
                && !seating.complete()
                && SigningRule.blockers(seen, name, now).isEmpty();
    }

    private static SeatView seat(Case seen, Terms terms, Terms.Seat seat, Seating seating, Signer reader) {
        var may = reader.person()
                && reader.maySign()
                && seating.canStillFill(reader.id(), reader.seats()).contains(seat.key())
                && Duties.againstApproving(seen, terms, seat.round(), reader.id())
                        .isEmpty();
        return new SeatView(
                seat.key(),
                seat.count(),
                seat.mfa(),
                List.copyOf(seating.on(seat.key())),
                may ? List.of(reader.id()) : List.of());
    }

    private static List<VoidedView> voided(Case seen, RoundName name) {
        return seen.voided().stream()
                .filter(voided -> voided.round() == name)
                .map(voided -> new VoidedView(
                        voided.signoff().seat(),
                        voided.signoff().by(),
                        voided.signoff().choice(),
                        voided.signoff().at(),
                        voided.snapshot(),
                        voided.why(),
                        voided.at()))
                .toList();
    }
}
