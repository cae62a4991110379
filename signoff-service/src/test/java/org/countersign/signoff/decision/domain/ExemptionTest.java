package org.countersign.signoff.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.T0;

import java.time.Duration;
import java.util.List;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.decision.domain.Judgement.Word;
import org.junit.jupiter.api.Test;

/** What the team alone says does not apply takes nothing away from what was approved. */
class ExemptionTest {
    private static final String LATER = "data.ledger.deleted";

    private static CaseFact item(String key, ItemStatus status) {
        return new CaseFact.ItemHeard(
                new ItemState(key, status, List.of(), null, null, "said so", List.of("mona", "nina"), T0), 0);
    }

    private static Word verdict(Given given) {
        return Judgement.of(given.state(), T0).verdict();
    }

    private static Given signed(Given given) {
        return given.signs(RoundName.GO, "engineering", "anna").signs(RoundName.GO, "business", "bert");
    }

    @Test
    void doesNotLetAGoResume() {
        var given = Given.gone().hears(Given.item("load.peak", ItemStatus.FAILED, T0.plusSeconds(1)));
        assertThat(verdict(given)).isEqualTo(Word.SUSPENDED);

        given.hears(item("load.peak", ItemStatus.NOT_APPLICABLE));
        assertThat(verdict(given)).isEqualTo(Word.REVOKED);
        assertThat(Judgement.of(given.state(), T0).reasons())
                .containsExactly("changed after the go: load.peak is not applicable now");

        assertThat(verdict(signed(given))).isEqualTo(Word.GO);
    }

    @Test
    void isPartOfAGoThatWasGivenOverIt() {
        var given = signed(Given.ready().hears(item("load.peak", ItemStatus.NOT_APPLICABLE)));
        assertThat(verdict(given)).isEqualTo(Word.GO);

        given.hears(item("load.peak", ItemStatus.OPEN)).hears(item("load.peak", ItemStatus.NOT_APPLICABLE));
        assertThat(verdict(given)).isEqualTo(Word.GO);
    }

    @Test
    void leavesWhatIsToDoAfterTheGoToBeDone() {
        var given = Given.gone()
                .hears(item("load.peak", ItemStatus.SATISFIED))
                .hears(item(LATER, ItemStatus.NOT_APPLICABLE));
        var due = T0.plus(Duration.ofDays(37));

        assertThat(verdict(given)).isEqualTo(Word.GO);
        assertThat(Judgement.of(given.state(), due).verdict()).isEqualTo(Word.SUSPENDED);
        assertThat(DueTimes.of(given.state())).containsEntry("due/" + LATER, due);
        assertThat(Judgement.of(given.state(), due).reasons())
                .containsExactly(LATER + " was due at " + due + " and is not applicable, which no approver saw.");
    }

    @Test
    void takesAwayWhatNeverHadToBeDone() {
        var given = signed(Given.ready().hears(item(LATER, ItemStatus.NOT_APPLICABLE)))
                .hears(item("load.peak", ItemStatus.SATISFIED));

        assertThat(Judgement.of(given.state(), T0.plus(Duration.ofDays(400))).verdict())
                .isEqualTo(Word.GO);
        assertThat(DueTimes.of(given.state())).doesNotContainKey("due/" + LATER);
    }
}
