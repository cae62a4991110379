package org.countersign.signoff.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.T0;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.risk.domain.RiskRefusal;
import org.countersign.signoff.risk.domain.RiskRule;
import org.junit.jupiter.api.Test;

/** Who carries a risk made none of the proof, in whichever order the two came. */
class ReadyTest {
    private static final Instant REVIEW = T0.plusSeconds(3_600);

    private static Risk risk(boolean none) {
        return new Risk("r-1", none, "gap", null, null, null, "ci", List.of(), REVIEW, "mona", T0, null);
    }

    private static Given accepted(Given given, Risk risk) {
        return given.hears(new CaseFact.RiskRaised("t-1", risk))
                .hears(new CaseFact.RiskAccepted("t-1", risk, "ci", T0));
    }

    @Test
    void refusesTheAcceptanceOfWhoMadeTheEvidence() {
        var given = Given.ready().hears(new CaseFact.RiskRaised("t-1", risk(false)));
        var asker = new RiskRule.Asker("ci", true, Set.of(), Set.of("risks:accept"), Set.of());

        assertThat(RiskRule.accept(given.state(), "r-1", asker, T0))
                .isEqualTo(new RiskRule.Answer.Not(
                        new RiskRefusal.DutiesMeet(Duties.PRODUCER_RISK_OWNER, "posted evidence for load.peak")));
    }

    @Test
    void isNotThereOnceWhoAcceptedTheRiskPostsTheEvidence() {
        var given = accepted(Given.ready().hears(Given.item("load.peak", ItemStatus.OPEN, T0)), risk(false))
                .hears(Given.item("load.peak", ItemStatus.SATISFIED, T0));

        assertThat(Ready.blockers(given.state(), T0))
                .containsExactly(new Blocker(
                        "load.peak",
                        List.of("payments"),
                        null,
                        "producer-risk-owner: ci accepted the risk \"gap\" and posted evidence for load.peak."));
        var anna = new Signing.Signer("anna", true, true, Set.of("engineering"), true);
        var wish = new Signing(RoundName.GO, null, Choice.APPROVE, null, "sha256:any", anna);
        assertThat(SigningRule.decide(given.state(), wish, T0))
                .isInstanceOfSatisfying(
                        SigningRule.Answer.Not.class,
                        not -> assertThat(not.why()).isInstanceOf(SigningRefusal.NotReady.class));
    }

    @Test
    void isThereAgainWithTheProofOfSomebodyElseOrWithTheEndOfTheRisk() {
        var given = accepted(Given.ready(), risk(false));
        assertThat(Ready.blockers(given.state(), REVIEW.minusMillis(1))).hasSize(1);
        assertThat(Ready.blockers(given.state(), REVIEW)).isEmpty();

        assertThat(Ready.blockers(accepted(Given.ready(), risk(true)).state(), T0))
                .isEmpty();
    }

    @Test
    void isThereWhereTheTemplateRelaxesIt() {
        var relaxed = Given.relaxed(Given.terms(), Duties.PRODUCER_RISK_OWNER);
        var given = accepted(Given.ready().hears(new CaseFact.ChecklistHeard(relaxed, 0, T0)), risk(false));

        assertThat(Ready.blockers(given.state(), T0)).isEmpty();
    }
}
