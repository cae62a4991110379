package org.countersign.signoff.risk.application;

import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Ruling;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.application.Expected;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.risk.domain.RiskRefusal;
import org.countersign.signoff.risk.domain.RiskRule;
import reactor.core.publisher.Mono;

/** Use cases: a risk is put down, a risk is accepted. */
public final class Risks {
    private final Cases cases;

    public Risks(Cases cases) {
        this.cases = cases;
    }

    /** {@code risk} carries the id that was reserved for it, so that a repeated call makes one. */
    public Mono<Execution<Case, Denied<RiskRefusal>>> raise(
            String transition, Risk risk, RiskRule.Asker by, Cause cause, Expected expected) {
        return cases.carryOut(transition, cause, expected, seen -> ruling(RiskRule.raise(seen, risk, by)));
    }

    public Mono<Execution<Case, Denied<RiskRefusal>>> accept(
            String transition, String risk, RiskRule.Asker by, Cause cause, Expected expected) {
        return cases.carryOut(transition, cause, expected, seen -> ruling(RiskRule.accept(seen, risk, by, cause.at())));
    }

    private static Ruling<CaseFact, RiskRefusal> ruling(RiskRule.Answer answer) {
        return switch (answer) {
            case RiskRule.Answer.Done(var fact) -> Ruling.write(List.of(fact));
            case RiskRule.Answer.Not(var why) -> Ruling.refuse(why);
        };
    }
}
