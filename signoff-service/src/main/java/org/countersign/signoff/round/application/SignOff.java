package org.countersign.signoff.round.application;

import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Ruling;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.application.Expected;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.round.domain.Signing;
import org.countersign.signoff.round.domain.SigningRefusal;
import org.countersign.signoff.round.domain.SigningRule;
import reactor.core.publisher.Mono;

/** Use case: an approver signs. Where it fills the last seat, the verdict falls in the same entry. */
public final class SignOff {
    private final Cases cases;

    public SignOff(Cases cases) {
        this.cases = cases;
    }

    public Mono<Execution<Case, Denied<SigningRefusal>>> handle(
            String transition, Signing wish, Cause cause, Expected expected) {
        return cases.carryOut(transition, cause, expected, seen -> ruling(SigningRule.decide(seen, wish, cause.at())));
    }

    private static Ruling<CaseFact, SigningRefusal> ruling(SigningRule.Answer answer) {
        return switch (answer) {
            case SigningRule.Answer.Taken(var fact) -> Ruling.write(java.util.List.of(fact));
            case SigningRule.Answer.Not(var why) -> Ruling.refuse(why);
        };
    }
}
