package org.countersign.signoff.round.domain;

import java.util.Set;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.round.domain.Signing.Signer;

/** Somebody tries to sign. */
final class Attempt {
    private Attempt() {}

    static Signer signer(String name, String... seats) {
        return new Signer(name, true, true, Set.of(seats), true);
    }

    static SigningRule.Answer sign(Given given, Signer by, String seat, String snapshot) {
        return sign(given.state(), RoundName.GO, by, seat, snapshot);
    }

    static SigningRule.Answer sign(Case seen, RoundName round, Signer by, String seat, String snapshot) {
        return SigningRule.decide(seen, new Signing(round, seat, Choice.APPROVE, null, snapshot, by), Given.T0);
    }

    static SigningRefusal refusal(SigningRule.Answer answer) {
        return answer instanceof SigningRule.Answer.Not(var why) ? why : null;
    }

    static String go(Given given) {
        return given.round(RoundName.GO).digest();
    }
}
