package org.countersign.signoff.round.domain;

import java.util.List;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** Why a sign-off is not taken. */
public sealed interface SigningRefusal {
    /** Nothing was heard of the transition. */
    record UnknownTransition() implements SigningRefusal {}

    /** Machines and agents never sign. */
    record NotAPerson() implements SigningRefusal {}

    /** The token does not hold the permission to sign. */
    record MissingPermission() implements SigningRefusal {}

    /**
     * The round does not ask for a role of the signer's.
     *
     * @param asked the seats that it asks for
     */
    record WrongRole(RoundName round, @Nullable String seat, List<String> asked) implements SigningRefusal {}

    /** The signer can fill more than one seat and has to say which. */
    record SeatNeeded(List<String> choices) implements SigningRefusal {}

    /** Something is missing, so there is nothing to sign. */
    record NotReady(RoundName round, List<Blocker> blockers) implements SigningRefusal {}

    /** There is something to see, and the signer does not say what of it. */
    record SnapshotNeeded(RoundName round, String present) implements SigningRefusal {}

    /** The signer saw something else than what stands. */
    record SnapshotChanged(RoundName round, String given, String present) implements SigningRefusal {}

    /** The round has its answer. */
    record AlreadyDecided(Verdict verdict) implements SigningRefusal {}

    /** The seat asks for a second factor that the token does not show. */
    record StepUpRequired(String seat) implements SigningRefusal {}

    /**
     * Two duties that must not meet in one person do.
     *
     * @param rule by its name in {@code relaxedDuties}
     * @param act what the person did
     */
    record DutiesMeet(String rule, String act) implements SigningRefusal {}

    /** The person spoke in this round. */
    record AlreadySigned(String seat) implements SigningRefusal {}

    /** Nobody more is needed on the seat. */
    record SeatFilled(String seat, List<String> by) implements SigningRefusal {}
}
