package org.countersign.signoff.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.round.domain.Attempt.go;
import static org.countersign.signoff.round.domain.Attempt.refusal;
import static org.countersign.signoff.round.domain.Attempt.sign;
import static org.countersign.signoff.round.domain.Attempt.signer;

import java.util.List;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.round.domain.Signing.Signer;
import org.junit.jupiter.api.Test;

/** Who may not sign for what they did before: separation of duties, as the signing rule asks for it. */
class SigningDutiesTest {
    private static final Signer ANNA = signer("anna", "engineering");

    @Test
    void refusesWhoTookPartInTheEvidence() {
        var given = Given.ready();

        assertThat(refusal(sign(given, signer("walker", "engineering"), null, go(given))))
                .isEqualTo(new SigningRefusal.DutiesMeet(
                        Duties.PRODUCER_APPROVER, "took part in evidence e-1 for load.peak"));
        assertThat(refusal(sign(given, signer("ci", "engineering"), null, go(given))))
                .isEqualTo(new SigningRefusal.DutiesMeet(Duties.PRODUCER_APPROVER, "posted evidence for load.peak"));
    }

    @Test
    void saysOfWhoLeftAnItemOutThatItWasLeftOut() {
        var leftOut = new ItemState(
                "load.peak", ItemStatus.NOT_APPLICABLE, List.of(), null, null, "no load", List.of("emil"), Given.T0);
        var given = Given.ready().hears(new CaseFact.ItemHeard(leftOut, 1));

        assertThat(refusal(sign(given, signer("emil", "engineering"), null, go(given))))
                .isEqualTo(new SigningRefusal.DutiesMeet(Duties.PRODUCER_APPROVER, "left out load.peak"));
    }

    @Test
    void takesWhoTookPartWhereTheTemplateRelaxesIt() {
        var given = Given.ready()
                .hears(new CaseFact.ChecklistHeard(
                        Given.relaxed(Given.terms(), Duties.PRODUCER_APPROVER), 0, Given.T0.plusSeconds(1)));

        assertThat(sign(given, signer("walker", "engineering"), null, go(given)))
                .isInstanceOf(SigningRule.Answer.Taken.class);
    }

    @Test
    void refusesWhoOwnsARiskButNotWhoAcceptedThatNoneIsKnown() {
        var real = risk(false, "anna");
        var owned = Given.ready()
                .hears(new CaseFact.RiskRaised("t-1", real))
                .hears(new CaseFact.RiskAccepted("t-1", real, "anna", Given.T0));
        assertThat(refusal(sign(owned, ANNA, null, go(owned))))
                .isEqualTo(new SigningRefusal.DutiesMeet(Duties.RISK_OWNER_APPROVER, "owns the risk \"gap\""));

        var none = risk(true, null);
        var stated = Given.ready()
                .hears(new CaseFact.RiskRaised("t-1", none))
                .hears(new CaseFact.RiskAccepted("t-1", none, "bert", Given.T0));
        assertThat(sign(stated, signer("bert", "business"), null, go(stated)))
                .isInstanceOf(SigningRule.Answer.Taken.class);
    }

    @Test
    void refusesWhoAskedForAWaiverButNotWhoNamedARiskOrStatedThatNoneIsKnown() {
        var mona = signer("mona", "engineering");
        var waiver = risk(false, "olga", List.of("load.peak"));
        var raised = Given.ready().hears(new CaseFact.RiskRaised("t-1", waiver));
        assertThat(sign(raised, mona, null, go(raised))).isInstanceOf(SigningRule.Answer.Taken.class);

        var waived = raised.hears(new CaseFact.RiskAccepted("t-1", waiver, "olga", Given.T0));
        assertThat(refusal(sign(waived, mona, null, go(waived))))
                .isEqualTo(new SigningRefusal.DutiesMeet(
                        "requester-approver", "asked to waive load.peak by the risk \"gap\""));

        for (var other : List.of(risk(false, "olga"), risk(true, null))) {
            var accepted = Given.ready()
                    .hears(new CaseFact.RiskRaised("t-1", other))
                    .hears(new CaseFact.RiskAccepted("t-1", other, "olga", Given.T0));
            assertThat(sign(accepted, mona, null, go(accepted))).isInstanceOf(SigningRule.Answer.Taken.class);
        }
    }

    @Test
    void refusesASecondSignoffOfOnePerson() {
        var given = Given.ready().signs(RoundName.GO, "engineering", "anna");

        assertThat(refusal(sign(given, signer("anna", "engineering", "business"), "business", go(given))))
                .isInstanceOf(SigningRefusal.AlreadySigned.class);
    }

    @Test
    void refusesWhoPutDownTheDataDecision() {
        var given = Given.opened();
        var digest = given.round(RoundName.DATA).digest();

        assertThat(refusal(sign(given.state(), RoundName.DATA, signer("mona", "data-owner"), null, digest)))
                .isEqualTo(new SigningRefusal.DutiesMeet(Duties.PRODUCER_APPROVER, "put down the data decision"));
    }

    private static Risk risk(boolean none, String owner) {
        return risk(none, owner, List.of());
    }

    private static Risk risk(boolean none, String owner, List<String> items) {
        return new Risk("r-1", none, "gap", null, null, null, owner, items, null, "mona", Given.T0, null);
    }
}
