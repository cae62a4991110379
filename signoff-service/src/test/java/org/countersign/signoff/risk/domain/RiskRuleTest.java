package org.countersign.signoff.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.round.domain.Duties;
import org.junit.jupiter.api.Test;

class RiskRuleTest {
    private static final Instant REVIEW = Given.T0.plusSeconds(3600);
    private static final RiskRule.Asker MONA = asker("mona", Set.of("payments"), Set.of("transitions:write"));
    private static final RiskRule.Asker OWNER = asker("olga", Set.of(), Set.of("risks:accept"));
    private static final RiskRule.Asker BUSINESS =
            new RiskRule.Asker("bert", true, Set.of(), Set.of("signoffs:write"), Set.of("business"));

    private static RiskRule.Asker asker(String id, Set<String> teams, Set<String> permissions) {
        return new RiskRule.Asker(id, true, teams, permissions, Set.of());
    }

    private static Risk risk(String owner, String... items) {
        return new Risk(
                "r-1", false, "gap", "low", "low", "watched", owner, List.of(items), REVIEW, "mona", Given.T0, null);
    }

    private static Risk none() {
        return new Risk("r-0", true, "none known", null, null, null, null, List.of(), null, "mona", Given.T0, null);
    }

    private static RiskRefusal refusal(RiskRule.Answer answer) {
        return answer instanceof RiskRule.Answer.Not(var why) ? why : null;
    }

    private static RiskRefusal accepting(Risk risk, RiskRule.Asker by) {
        var given = Given.opened().hears(new CaseFact.RiskRaised("t-1", risk));
        return refusal(RiskRule.accept(given.state(), risk.id(), by, Given.T0));
    }

    @Test
    void putsDownARiskAndTheStatementThatNoneIsKnown() {
        assertThat(RiskRule.raise(Given.opened().state(), risk("olga", "load.peak"), MONA))
                .isInstanceOf(RiskRule.Answer.Done.class);
        assertThat(RiskRule.raise(Given.opened().state(), none(), MONA)).isInstanceOf(RiskRule.Answer.Done.class);
    }

    @Test
    void hidesATransitionOfAnotherTeam() {
        var other = asker("otto", Set.of("other"), Set.of("transitions:write"));

        assertThat(refusal(RiskRule.raise(Given.opened().state(), none(), other)))
                .isEqualTo(new RiskRefusal.UnknownTransition());
    }

    @Test
    void takesNoStatementFromAnAgent() {
        var agent = new RiskRule.Asker("agent", false, Set.of("payments"), Set.of(), Set.of());

        assertThat(refusal(RiskRule.raise(Given.opened().state(), none(), agent)))
                .isEqualTo(new RiskRefusal.NotAPerson());
        assertThat(accepting(none(), agent)).isEqualTo(new RiskRefusal.NotAPerson());
    }

    @Test
    void refusesItemsThatTheChecklistDoesNotHave() {
        assertThat(refusal(RiskRule.raise(Given.opened().state(), risk("olga", "load.peek"), MONA)))
                .isEqualTo(new RiskRefusal.UnknownItems(
                        List.of("load.peek"), List.of("load.peak", "data.decision", "data.ledger.deleted")));
    }

    @Test
    void doesNotLetTheStatementStandBesideARisk() {
        var given = Given.opened().hears(new CaseFact.RiskRaised("t-1", none()));

        assertThat(refusal(RiskRule.raise(given.state(), risk("olga"), MONA)))
                .isEqualTo(new RiskRefusal.Contradiction("r-0", true));
    }

    @Test
    void isAcceptedByItsOwnerAlone() {
        assertThat(accepting(risk("olga"), OWNER)).isNull();
        assertThat(accepting(risk("other"), OWNER)).isEqualTo(new RiskRefusal.NotTheOwner("other"));
        assertThat(accepting(risk("bert"), BUSINESS)).isEqualTo(new RiskRefusal.MissingPermission("risks:accept"));
    }

    @Test
    void takesTheStatementFromABusinessApproverAlone() {
        assertThat(accepting(none(), BUSINESS)).isNull();
        assertThat(accepting(none(), OWNER)).isEqualTo(new RiskRefusal.MissingPermission("signoffs:write"));
        assertThat(accepting(none(), asker("emil", Set.of(), Set.of("signoffs:write"))))
                .isEqualTo(new RiskRefusal.WrongRole("business"));
    }

    @Test
    void isNotAcceptedByWhoPutItDownNorByWhoMadeTheEvidence() {
        var mona = new RiskRule.Asker("mona", true, Set.of(), Set.of("signoffs:write"), Set.of("business"));
        assertThat(accepting(none(), mona))
                .isEqualTo(new RiskRefusal.DutiesMeet(Duties.REQUESTER_RISK_OWNER, "put it down"));
        assertThat(accepting(risk("walker"), asker("walker", Set.of(), Set.of("risks:accept"))))
                .isEqualTo(new RiskRefusal.DutiesMeet(
                        Duties.PRODUCER_RISK_OWNER, "took part in evidence e-1 for load.peak"));
    }

    @Test
    void isAcceptedOnceAndInTime() {
        var given = Given.opened()
                .hears(new CaseFact.RiskRaised("t-1", risk("olga")))
                .hears(new CaseFact.RiskAccepted("t-1", risk("olga"), "olga", Given.T0));

        assertThat(refusal(RiskRule.accept(given.state(), "r-1", OWNER, Given.T0)))
                .isEqualTo(new RiskRefusal.AlreadyAccepted("olga"));
        assertThat(refusal(RiskRule.accept(given.state(), "r-1", OWNER, REVIEW)))
                .isEqualTo(new RiskRefusal.PastReview(REVIEW));
        assertThat(refusal(RiskRule.accept(given.state(), "r-9", OWNER, Given.T0)))
                .isEqualTo(new RiskRefusal.UnknownRisk(List.of("r-1")));
    }
}
