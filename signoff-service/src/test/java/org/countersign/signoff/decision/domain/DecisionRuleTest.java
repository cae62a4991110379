package org.countersign.signoff.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.T0;

import java.util.List;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.casefile.domain.Verdict;
import org.countersign.signoff.decision.domain.Judgement.Word;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {
    private static final String OTHER = "sha256:" + "ef".repeat(32);

    private static List<Class<?>> kinds(Given given) {
        return given.facts().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static Terms otherLimit() {
        var is = Given.terms();
        return new Terms(
                is.workload(),
                is.team(),
                is.from(),
                is.to(),
                is.tier(),
                is.template(),
                is.release(),
                is.environments(),
                java.util.Map.of("latencyP95LimitMs", 500),
                is.items(),
                is.seats(),
                is.relaxedDuties());
    }

    @Test
    void opensTheDataRoundWithTheDecisionAndTheGoRoundWhenReady() {
        assertThat(Given.opened().state().data()).isNotNull();
        assertThat(Given.opened().state().go()).isNull();
        assertThat(Given.ready().state().go()).isNotNull();
    }

    @Test
    void opensNoDataRoundWhereNoDataIsHeldAndWaitsForTheSecondPerson() {
        var given = Given.nothing()
                .hears(new CaseFact.ChecklistHeard(Given.with(Given.terms(), List.of()), 0, T0))
                .hears(Given.noneHeld())
                .hears(new CaseFact.ReadinessHeard(
                        new org.countersign.signoff.casefile.domain.Readiness(true, List.of(), T0), 0));
        assertThat(given.state().data()).isNull();
        assertThat(given.state().go()).isNull();

        given.hears(new CaseFact.NoneHeldHeard(Given.DATA_DIGEST, "nina", T0));
        assertThat(given.state().go()).isNotNull();
    }

    @Test
    void approvesTheDataDecisionInTheEntryOfItsLastSeat() {
        var given = Given.opened().signs(RoundName.DATA, "data-owner", "dora");

        assertThat(kinds(given)).containsExactly(CaseFact.Signed.class, CaseFact.DataDecisionApproved.class);
    }

    @Test
    void decidesInTheEntryOfTheLastSeat() {
        var given = Given.ready().signs(RoundName.GO, "engineering", "anna");
        assertThat(kinds(given)).containsExactly(CaseFact.Signed.class);

        given.signs(RoundName.GO, "business", "bert");
        assertThat(kinds(given)).containsExactly(CaseFact.Signed.class, CaseFact.Decided.class);
        assertThat(given.facts().getLast())
                .isEqualTo(new CaseFact.Decided(
                        "t-1",
                        Verdict.GO,
                        "payments-api",
                        "production",
                        given.round(RoundName.GO).digest(),
                        Given.terms().release(),
                        List.of("anna", "bert"),
                        T0));
    }

    @Test
    void isANoGoAtTheFirstNo() {
        var given = Given.ready().says(RoundName.GO, "business", "bert", Choice.REJECT);

        assertThat(given.state().decision().verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Judgement.of(given.state(), T0).reasons()).containsExactly("bert said no as business: because");
    }

    @Test
    void asksAnewOnceSomethingChangedAfterANoGo() {
        var given = Given.ready().says(RoundName.GO, "business", "bert", Choice.REJECT);
        given.hears(Given.item("load.peak", ItemStatus.SATISFIED, T0.plusSeconds(1), OTHER));
        assertThat(kinds(given))
                .containsExactly(CaseFact.ItemHeard.class, CaseFact.SignoffsVoided.class, CaseFact.RoundOpened.class);

        given.signs(RoundName.GO, "engineering", "anna").signs(RoundName.GO, "business", "bert");
        assertThat(given.state().decision().verdict()).isEqualTo(Verdict.GO);
        assertThat(given.state().decision().number()).isEqualTo(2);
    }

    @Test
    void voidsExactlyTheSignoffsOverWhatChanged() {
        var given = Given.ready().signs(RoundName.GO, "engineering", "anna");
        given.hears(Given.item("load.peak", ItemStatus.FAILED, T0.plusSeconds(1)));

        assertThat(kinds(given)).containsExactly(CaseFact.ItemHeard.class, CaseFact.SignoffsVoided.class);
        assertThat(given.facts().getLast()).isInstanceOfSatisfying(CaseFact.SignoffsVoided.class, voided -> {
            assertThat(voided.round()).isEqualTo(RoundName.GO);
            assertThat(voided.signers()).containsExactly("anna");
            assertThat(voided.why()).containsExactly("item load.peak");
        });
        assertThat(given.state().dataApproved()).isTrue();
        assertThat(given.state().voided()).hasSize(1);
    }

    @Test
    void voidsBothRoundsWhenTheDataDecisionChanges() {
        var given = Given.ready().signs(RoundName.GO, "engineering", "anna");
        given.hears(Given.data(2, OTHER));

        assertThat(kinds(given))
                .containsExactly(
                        CaseFact.DataDecisionHeard.class,
                        CaseFact.DataApprovalVoided.class,
                        CaseFact.SignoffsVoided.class,
                        CaseFact.SignoffsVoided.class,
                        CaseFact.RoundOpened.class);
        assertThat(given.round(RoundName.DATA).signoffs()).isEmpty();
        assertThat(given.state().go()).isNull();
    }

    @Test
    void restsWhileABeforeItemFellAndResumes() {
        var given = Given.gone();
        given.hears(Given.item("load.peak", ItemStatus.FAILED, T0.plusSeconds(1)));
        assertThat(kinds(given)).containsExactly(CaseFact.ItemHeard.class, CaseFact.Suspended.class);
        assertThat(Judgement.of(given.state(), T0).verdict()).isEqualTo(Word.SUSPENDED);

        given.hears(Given.item("load.peak", ItemStatus.SATISFIED, T0.plusSeconds(2), OTHER));
        assertThat(kinds(given)).containsExactly(CaseFact.ItemHeard.class, CaseFact.Resumed.class);
        assertThat(Judgement.of(given.state(), T0).verdict()).isEqualTo(Word.GO);
    }

    @Test
    void takesNoNoteOfNewerEvidenceThatKeepsAnItemMet() {
        var given = Given.gone();
        given.hears(Given.item("load.peak", ItemStatus.SATISFIED, T0.plusSeconds(1), OTHER));

        assertThat(kinds(given)).containsExactly(CaseFact.ItemHeard.class);
    }

    @Test
    void isTakenBackByAChangeOfWhatWasApprovedAndAsksAnew() {
        var given = Given.gone();
        given.hears(new CaseFact.ChecklistHeard(otherLimit(), 0, T0.plusSeconds(1)));

        assertThat(kinds(given))
                .containsExactly(CaseFact.ChecklistHeard.class, CaseFact.Revoked.class, CaseFact.RoundOpened.class);
        assertThat(Judgement.of(given.state(), T0).verdict()).isEqualTo(Word.REVOKED);
        assertThat(given.round(RoundName.GO).signoffs()).isEmpty();
    }

    @Test
    void needsEverySeatAnewAfterARevocationByHand() {
        var given = Given.gone();
        given.hears(new CaseFact.Revoked("t-1", "payments-api", "production", "incident", "rita", T0));
        given.signs(RoundName.GO, "engineering", "anna");
        assertThat(Judgement.of(given.state(), T0).verdict()).isEqualTo(Word.REVOKED);

        given.signs(RoundName.GO, "business", "bert");
        assertThat(Judgement.of(given.state(), T0).verdict()).isEqualTo(Word.GO);
    }

    @Test
    void fallsWhenValidityPassesThoughNothingHappened() {
        var given = Given.gone();

        assertThat(Judgement.of(given.state(), Given.VALID_UNTIL.minusMillis(1)).verdict())
                .isEqualTo(Word.GO);
        assertThat(Judgement.of(given.state(), Given.VALID_UNTIL).verdict()).isEqualTo(Word.EXPIRED);
        assertThat(Judgement.of(given.state(), T0).validUntil()).isEqualTo(Given.VALID_UNTIL);
        assertThat(DueTimes.of(given.state())).containsEntry("valid-until/load.peak", Given.VALID_UNTIL);

        given.at(Given.VALID_UNTIL);
        assertThat(kinds(given)).containsExactly(CaseFact.Suspended.class);
    }

    @Test
    void restsFromTheSecondALaterItemIsDueUnmet() {
        var given = Given.gone();
        given.hears(new CaseFact.ItemHeard(
                new org.countersign.signoff.casefile.domain.ItemState(
                        "load.peak", ItemStatus.SATISFIED, List.of(), null, null, "met", List.of(), T0.plusSeconds(1)),
                0));
        var due = T0.plus(java.time.Duration.ofDays(37));

        assertThat(Judgement.of(given.state(), due.minusMillis(1)).verdict()).isEqualTo(Word.GO);
        assertThat(Judgement.of(given.state(), due).verdict()).isEqualTo(Word.SUSPENDED);
        given.hears(Given.item("data.ledger.deleted", ItemStatus.SATISFIED, T0.plusSeconds(2)));
        assertThat(DueTimes.of(given.state())).doesNotContainKey("due/data.ledger.deleted");
    }

    @Test
    void takesBackByHandOnlyAGoAndOnlyByAPerson() {
        assertThat(Revoking.decide(Given.ready().state(), "rita", true, "x", T0))
                .isEqualTo(new Revoking.Answer.Not(Revoking.Refusal.NO_GO_TO_REVOKE));
        assertThat(Revoking.decide(Given.gone().state(), "robot", false, "x", T0))
                .isEqualTo(new Revoking.Answer.Not(Revoking.Refusal.NOT_A_PERSON));
        assertThat(Revoking.decide(Given.nothing().state(), "rita", true, "x", T0))
                .isEqualTo(new Revoking.Answer.Not(Revoking.Refusal.UNKNOWN_TRANSITION));
        assertThat(Revoking.decide(Given.gone().state(), "rita", true, "x", T0))
                .isInstanceOf(Revoking.Answer.Revoked.class);
    }
}
