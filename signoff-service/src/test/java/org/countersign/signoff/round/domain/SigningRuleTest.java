package org.countersign.signoff.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Readiness;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.round.domain.Signing.Signer;
import org.junit.jupiter.api.Test;

class SigningRuleTest {
    private static final Signer ANNA = signer("anna", "engineering");

    private static Signer signer(String name, String... seats) {
        return new Signer(name, true, true, Set.of(seats), true);
    }

    private static SigningRule.Answer sign(Given given, Signer by, String seat, String snapshot) {
        return sign(given.state(), RoundName.GO, by, seat, snapshot);
    }

    private static SigningRule.Answer sign(Case seen, RoundName round, Signer by, String seat, String snapshot) {
        return SigningRule.decide(seen, new Signing(round, seat, Choice.APPROVE, null, snapshot, by), Given.T0);
    }

    private static SigningRefusal refusal(SigningRule.Answer answer) {
        return answer instanceof SigningRule.Answer.Not(var why) ? why : null;
    }

    private static String go(Given given) {
        return given.round(RoundName.GO).digest();
    }

    @Test
    void takesASignoffOverWhatStands() {
        var given = Given.ready();

        assertThat(sign(given, ANNA, "engineering", go(given)))
                .isEqualTo(new SigningRule.Answer.Taken(new CaseFact.Signed(
                        "t-1", RoundName.GO, "engineering", Choice.APPROVE, go(given), null, "anna", Given.T0)));
    }

    @Test
    void refusesWhatIsNotKnown() {
        assertThat(refusal(sign(Given.nothing(), ANNA, null, "x"))).isEqualTo(new SigningRefusal.UnknownTransition());
    }

    @Test
    void refusesWhoIsNoPersonBeforeAnythingElse() {
        var agent = new Signer("agent", false, false, Set.of(), false);

        assertThat(refusal(sign(Given.opened(), agent, null, "x"))).isEqualTo(new SigningRefusal.NotAPerson());
    }

    @Test
    void refusesWithoutThePermission() {
        var reader = new Signer("reader", true, false, Set.of("engineering"), true);

        assertThat(refusal(sign(Given.opened(), reader, null, "x"))).isEqualTo(new SigningRefusal.MissingPermission());
    }

    @Test
    void refusesARoleThatTheSignerDoesNotHoldBeforeSayingWhatIsMissing() {
        var answer = sign(Given.opened(), ANNA, "business", "x");

        assertThat(refusal(answer))
                .isEqualTo(new SigningRefusal.WrongRole(RoundName.GO, "business", List.of("engineering", "business")));
    }

    @Test
    void refusesBeforeReadyWhateverTheSnapshot() {
        assertThat(refusal(sign(Given.opened(), ANNA, null, null)))
                .isInstanceOfSatisfying(
                        SigningRefusal.NotReady.class,
                        why -> assertThat(why.blockers())
                                .extracting(Readiness.Blocker::item)
                                .containsExactly("data.decision"));
    }

    @Test
    void refusesOnceValidityHasPassedThoughNobodySaidSo() {
        var given = Given.ready();
        var wish = new Signing(RoundName.GO, null, Choice.APPROVE, null, go(given), ANNA);

        assertThat(refusal(SigningRule.decide(given.state(), wish, Given.VALID_UNTIL)))
                .isInstanceOf(SigningRefusal.NotReady.class);
    }

    @Test
    void refusesWhileTheMakersOfEvidenceAreNotKnown() {
        var given = Given.nothing()
                .hears(new CaseFact.ChecklistHeard(
                        Given.with(Given.terms(), List.of(Given.before("load.peak", "true"))), 0, Given.T0))
                .hears(Given.noneHeld())
                .hears(new CaseFact.NoneHeldHeard(Given.DATA_DIGEST, "nina", Given.T0))
                .hears(Given.item("load.peak", ItemStatus.SATISFIED, Given.T0))
                .hears(new CaseFact.ReadinessHeard(new Readiness(true, List.of(), Given.T0), 0));

        assertThat(refusal(sign(given, ANNA, null, "x")))
                .isInstanceOfSatisfying(
                        SigningRefusal.NotReady.class,
                        why -> assertThat(why.blockers().getFirst().reason()).contains("e-1 has not arrived"));
    }

    @Test
    void refusesAnotherSnapshotNamingBoth() {
        var given = Given.ready();

        assertThat(refusal(sign(given, ANNA, null, "sha256:old")))
                .isEqualTo(new SigningRefusal.SnapshotChanged(RoundName.GO, "sha256:old", go(given)));
        assertThat(refusal(sign(given, ANNA, null, null)))
                .isEqualTo(new SigningRefusal.SnapshotNeeded(RoundName.GO, go(given)));
    }

    @Test
    void asksForTheSeatWhereThereIsAChoice() {
        var given = Given.ready();
        var both = signer("anna", "engineering", "business");

        assertThat(refusal(sign(given, both, null, go(given))))
                .isEqualTo(new SigningRefusal.SeatNeeded(List.of("business", "engineering")));
    }

    @Test
    void takesTheOnlySeatThatIsLeft() {
        var given = Given.ready().signs(RoundName.GO, "business", "bert");
        var both = signer("anna", "engineering", "business");

        assertThat(sign(given, both, null, go(given)))
                .isInstanceOfSatisfying(
                        SigningRule.Answer.Taken.class,
                        taken -> assertThat(taken.fact().seat()).isEqualTo("engineering"));
    }

    @Test
    void asksForASecondFactorWhereTheSeatDoes() {
        var given = Given.ready();
        var bare = new Signer("anna", true, true, Set.of("engineering"), false);

        assertThat(refusal(sign(given, bare, null, go(given))))
                .isEqualTo(new SigningRefusal.StepUpRequired("engineering"));
    }

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

    private static Risk risk(boolean none, String owner) {
        return risk(none, owner, List.of());
    }

    private static Risk risk(boolean none, String owner, List<String> items) {
        return new Risk("r-1", none, "gap", null, null, null, owner, items, null, "mona", Given.T0, null);
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
    void refusesASeatThatIsFilled() {
        var given = Given.ready().signs(RoundName.GO, "engineering", "anna");

        assertThat(refusal(sign(given, signer("emil", "engineering"), null, go(given))))
                .isEqualTo(new SigningRefusal.SeatFilled("engineering", List.of("anna")));
    }

    @Test
    void takesTwoWhereTwoAreAskedFor() {
        var terms = Given.seats(Given.terms(), new Terms.Seat(RoundName.GO, "engineering", 2, true));
        var given = Given.ready()
                .hears(new CaseFact.ChecklistHeard(terms, 0, Given.T0.plusSeconds(1)))
                .signs(RoundName.GO, "engineering", "anna");

        assertThat(given.state().decision()).isNull();
        assertThat(sign(given, signer("emil", "engineering"), null, go(given)))
                .isInstanceOf(SigningRule.Answer.Taken.class);
    }

    @Test
    void refusesMoreOverASnapshotThatGotANo() {
        var given = Given.ready().says(RoundName.GO, "business", "bert", Choice.REJECT);

        assertThat(refusal(sign(given, ANNA, null, go(given)))).isInstanceOf(SigningRefusal.AlreadyDecided.class);
    }

    @Test
    void refusesWhoPutDownTheDataDecision() {
        var given = Given.opened();
        var digest = given.round(RoundName.DATA).digest();

        assertThat(refusal(sign(given.state(), RoundName.DATA, signer("mona", "data-owner"), null, digest)))
                .isEqualTo(new SigningRefusal.DutiesMeet(Duties.PRODUCER_APPROVER, "put down the data decision"));
    }

    @Test
    void hasNoDataRoundWhereNoDataIsHeld() {
        var given = Given.nothing()
                .hears(new CaseFact.ChecklistHeard(Given.terms(), 0, Given.T0))
                .hears(Given.noneHeld());

        assertThat(refusal(sign(given.state(), RoundName.DATA, signer("dora", "data-owner"), null, "x")))
                .isInstanceOf(SigningRefusal.NotReady.class);
    }
}
