package org.countersign.signoff.decision.application;

import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Ruling;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.application.Expected;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.decision.domain.Revoking;
import reactor.core.publisher.Mono;

/** Use case: a release manager takes a go back. */
public final class Revocation {
    private final Cases cases;

    public Revocation(Cases cases) {
        this.cases = cases;
    }

    public Mono<Execution<Case, Denied<Revoking.Refusal>>> handle(
            String transition, boolean person, String reason, Cause cause, String by, Expected expected) {
        return cases.carryOut(
                transition, cause, expected, seen -> ruling(Revoking.decide(seen, by, person, reason, cause.at())));
    }

    private static Ruling<CaseFact, Revoking.Refusal> ruling(Revoking.Answer answer) {
        return switch (answer) {
            case Revoking.Answer.Revoked(var fact) -> Ruling.write(List.of(fact));
            case Revoking.Answer.Not(var why) -> Ruling.refuse(why);
        };
    }
}
