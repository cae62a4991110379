package org.countersign.signoff.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.round.domain.Attempt.go;
import static org.countersign.signoff.round.domain.Attempt.refusal;
import static org.countersign.signoff.round.domain.Attempt.sign;
import static org.countersign.signoff.round.domain.Attempt.signer;

import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Readiness;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.round.domain.Signing.Signer;
import org.junit.jupiter.api.Test;

class SigningRuleTest {
    private static final Signer ANNA = signer("anna", "engineering");

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
    void hasNoDataRoundWhereNoDataIsHeld() {
        var given = Given.nothing()
                .hears(new CaseFact.ChecklistHeard(Given.terms(), 0, Given.T0))
                .hears(Given.noneHeld());

        assertThat(refusal(sign(given.state(), RoundName.DATA, signer("dora", "data-owner"), null, "x")))
                .isInstanceOf(SigningRefusal.NotReady.class);
    }
}
