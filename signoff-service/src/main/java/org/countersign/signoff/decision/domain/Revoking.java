package org.countersign.signoff.decision.domain;

import java.time.Instant;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;

/** Taking a go back by hand. */
public final class Revoking {
    private Revoking() {}

    /** Either the fact or the refusal. */
    public sealed interface Answer {
        /** It is taken back. */
        record Revoked(CaseFact.Revoked fact) implements Answer {}

        /** It is not. */
        record Not(Refusal why) implements Answer {}
    }

    /** Why not. */
    public enum Refusal {
        UNKNOWN_TRANSITION,
        NOT_A_PERSON,
        NO_GO_TO_REVOKE
    }

    /** {@code reason} is not blank. */
    public static Answer decide(Case seen, String by, boolean person, String reason, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return new Answer.Not(Refusal.UNKNOWN_TRANSITION);
        }
        if (!person) {
            return new Answer.Not(Refusal.NOT_A_PERSON);
        }
        return seen.decision() == null || !seen.decision().isGo()
                ? new Answer.Not(Refusal.NO_GO_TO_REVOKE)
                : new Answer.Revoked(new CaseFact.Revoked(seen.id(), terms.workload(), terms.to(), reason, by, now));
    }
}
