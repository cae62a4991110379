package org.countersign.signoff.decision.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.round.domain.Ready;
import org.countersign.signoff.round.domain.Seating;
import org.jspecify.annotations.Nullable;

/**
 * What a case says at one time, whether or not anything has noted yet that the time has come.
 *
 * @param reasons what a person can act on; of a go, none
 * @param validUntil until when a go holds if nothing happens; absent = no end, or no go
 */
public record Judgement(
        Word verdict, List<String> reasons, @Nullable Instant validUntil) {
    /** The verdict. Only {@code GO} lets anything run. */
    public enum Word {
        GO,
        NO_GO,
        SUSPENDED,
        REVOKED,
        EXPIRED,
        UNKNOWN
    }

    /** Of a case at that time. */
    public static Judgement of(Case seen, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return not(Word.UNKNOWN, List.of("Nothing is known of it."));
        }
        var decision = seen.decision();
        if (decision == null) {
            return not(Word.NO_GO, undecided(seen, terms, now));
        }
        return switch (decision.now()) {
            case REVOKED -> not(Word.REVOKED, decision.standing().reasons());
            case NO_GO -> not(Word.NO_GO, noes(decision.round()));
            case GO, SUSPENDED -> resting(seen, decision, now);
        };
    }

    private static Judgement resting(Case seen, Decision decision, Instant now) {
        var fallen = Fallen.of(seen, decision, now);
        if (fallen.isEmpty()) {
            return new Judgement(Word.GO, List.of(), DueTimes.next(seen, now));
        }
        var word = fallen.stream().allMatch(Fallen::aged) ? Word.EXPIRED : Word.SUSPENDED;
        return not(word, fallen.stream().map(Fallen::reason).toList());
    }

    private static List<String> undecided(Case seen, Terms terms, Instant now) {
        var reasons = new ArrayList<String>();
        Ready.blockers(seen, now).stream().map(Judgement::reason).forEach(reasons::add);
        var round = seen.go();
        if (reasons.isEmpty() && round != null) {
            reasons.add("Waiting for the sign-off of "
                    + String.join(", ", Seating.of(terms, round).open()) + ".");
        }
        return List.copyOf(reasons);
    }

    private static String reason(Blocker blocker) {
        return blocker.item().isEmpty() ? blocker.reason() : blocker.item() + ": " + blocker.reason();
    }

    private static List<String> noes(Round round) {
        return round.signoffs().stream()
                .filter(signoff -> signoff.choice() == Choice.REJECT)
                .map(signoff -> signoff.by() + " said no as " + signoff.seat() + ": " + signoff.comment())
                .toList();
    }

    private static Judgement not(Word word, List<String> reasons) {
        return new Judgement(word, reasons, null);
    }
}
