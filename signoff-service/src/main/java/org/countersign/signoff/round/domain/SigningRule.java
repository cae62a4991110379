package org.countersign.signoff.round.domain;

import java.time.Instant;
import java.util.List;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sign-off is taken. The order of the refusals is part of the answer: who has no say learns nothing of the
 * state, and what is not ready is said before what has changed.
 */
public final class SigningRule {
    private SigningRule() {}

    /** Either the fact or the refusal. */
    public sealed interface Answer {
        /** It is taken. */
        record Taken(CaseFact.Signed fact) implements Answer {}

        /** It is not. */
        record Not(SigningRefusal why) implements Answer {}
    }

    public static Answer decide(Case seen, Signing wish, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return new Answer.Not(new SigningRefusal.UnknownTransition());
        }
        var refusal = whoIsIt(terms, wish);
        if (refusal != null) {
            return new Answer.Not(refusal);
        }
        var missing = blockers(seen, wish.round(), now);
        var round = seen.round(wish.round());
        return missing.isEmpty() && round != null
                ? overRound(seen, terms, round, wish, now)
                : new Answer.Not(new SigningRefusal.NotReady(wish.round(), missing));
    }

    /** What keeps a round from being signed at that time. */
    public static List<Blocker> blockers(Case seen, RoundName round, Instant now) {
        if (round == RoundName.GO
                && (seen.decision() == null || !seen.decision().isGo())) {
            return Ready.blockers(seen, now);
        }
        return seen.round(round) != null ? List.of() : List.of(noRound(seen, round));
    }

    private static Blocker noRound(Case seen, RoundName round) {
        var data = seen.heard().data();
        var reason = data != null && data.noneHeld()
                ? "No data is held, which a second person confirms; there is no data round."
                : "There is no data decision yet.";
        return new Blocker(round == RoundName.DATA ? "data.decision" : "", List.of(), null, reason);
    }

    private static @Nullable SigningRefusal whoIsIt(Terms terms, Signing wish) {
        var by = wish.by();
        if (!by.person()) {
            return new SigningRefusal.NotAPerson();
        }
        if (!by.maySign()) {
            return new SigningRefusal.MissingPermission();
        }
        var seating = new Seating(terms.seats(wish.round()), List.of());
        var held = seating.heldBy(by.seats());
        var wrong = wish.seat() == null ? held.isEmpty() : !held.contains(wish.seat());
        return wrong
                ? new SigningRefusal.WrongRole(
                        wish.round(),
                        wish.seat(),
                        terms.seats(wish.round()).stream().map(Terms.Seat::key).toList())
                : null;
    }

    private static Answer overRound(Case seen, Terms terms, Round round, Signing wish, Instant now) {
        var saw = wish.snapshot();
        if (saw == null) {
            return new Answer.Not(new SigningRefusal.SnapshotNeeded(wish.round(), round.digest()));
        }
        if (!round.digest().equals(saw)) {
            return new Answer.Not(new SigningRefusal.SnapshotChanged(wish.round(), saw, round.digest()));
        }
        var seating = Seating.of(terms, round);
        var seats = seatsFor(seating, wish);
        if (seats.size() > 1) {
            return new Answer.Not(new SigningRefusal.SeatNeeded(seats));
        }
        var seat = seats.getFirst();
        var refusal = onSeat(seen, terms, seating, seat, wish);
        return refusal != null
                ? new Answer.Not(refusal)
                : new Answer.Taken(new CaseFact.Signed(
                        seen.id(),
                        wish.round(),
                        seat,
                        wish.choice(),
                        round.digest(),
                        wish.comment(),
                        wish.by().id(),
                        now));
    }

    /** The seat named; else those the signer can still fill; else any of theirs, to say why it cannot be filled. */
    private static List<String> seatsFor(Seating seating, Signing wish) {
        if (wish.seat() != null) {
            return List.of(wish.seat());
        }
        var can = seating.canStillFill(wish.by().id(), wish.by().seats());
        return can.isEmpty()
                ? seating.heldBy(wish.by().seats()).stream().limit(1).toList()
                : can;
    }

    private static @Nullable SigningRefusal onSeat(Case seen, Terms terms, Seating seating, String seat, Signing wish) {
        var by = wish.by();
        if (asksForSecondFactor(terms, wish.round(), seat) && !by.secondFactor()) {
            return new SigningRefusal.StepUpRequired(seat);
        }
        var conflict = Duties.againstApproving(seen, terms, wish.round(), by.id());
        if (conflict.isPresent()) {
            return new SigningRefusal.DutiesMeet(
                    conflict.get().rule(), conflict.get().act());
        }
        if (seating.hasSigned(by.id())) {
            return new SigningRefusal.AlreadySigned(seat);
        }
        if (!seating.open().contains(seat)) {
            return new SigningRefusal.SeatFilled(seat, seating.on(seat));
        }
        var decision = seen.decision();
        return wish.round() == RoundName.GO && decision != null && seating.rejected()
                ? new SigningRefusal.AlreadyDecided(decision.now())
                : null;
    }

    private static boolean asksForSecondFactor(Terms terms, RoundName round, String seat) {
        return terms.seats(round).stream().anyMatch(asked -> asked.key().equals(seat) && asked.mfa());
    }
}
