package org.countersign.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notification.notice.Notices.ABOUT;
import static org.countersign.notification.notice.Notices.after;
import static org.countersign.notification.notice.Notices.failed;
import static org.countersign.notification.notice.Notices.known;
import static org.countersign.notification.notice.Notices.team;
import static org.countersign.notification.notice.Notices.told;
import static org.countersign.notification.notice.Notices.unknown;

import java.util.List;
import org.countersign.notification.notice.domain.About;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.Reason;
import org.countersign.notification.notice.domain.Speaking;
import org.countersign.notification.notice.domain.Speech;
import org.countersign.notification.notice.domain.Telling;
import org.junit.jupiter.api.Test;

class SpeakingTest {
    @Test
    void speaksOfWhatIsNew() {
        assertThat(Speaking.of(known(), failed("e1", "r1", "ada"))).isEqualTo(new Speech.Speak(Reason.FIRST_NEWS));
    }

    @Test
    void isSilentAboutWhatItSaidLastTime() {
        var so = told(known(), failed("e1", "r1", "ada"));

        assertThat(Speaking.of(so, failed("e2", "r1", "ada"))).isEqualTo(new Speech.Silent(Reason.ALREADY_SAID));
    }

    @Test
    void speaksAgainForOtherEvidence() {
        var so = told(known(), failed("e1", "r1", "ada"));

        assertThat(Speaking.of(so, failed("e2", "r2", "ada"))).isEqualTo(new Speech.Speak(Reason.NEW_DETAIL));
    }

    @Test
    void speaksAgainWhenTheStatusIsAnother() {
        var so = told(known(), team("e1", Kind.GO, List.of()));

        assertThat(Speaking.of(so, team("e2", Kind.REVOKED, List.of())))
                .isEqualTo(new Speech.Speak(Reason.STATUS_CHANGED));
    }

    @Test
    void speaksAfreshOfAnItemThatWasMendedInBetween() {
        var so = told(known(), failed("e1", "r1", "ada"));
        var mended = after(so, Telling.closed(so, "load.peak"));

        assertThat(Speaking.of(mended, failed("e2", "r1", "ada"))).isEqualTo(new Speech.Speak(Reason.FIRST_NEWS));
    }

    @Test
    void isSilentWhenSignoffsOfNobodyWereVoided() {
        assertThat(Speaking.of(known(), team("e1", Kind.SIGNOFFS_VOIDED, List.of())))
                .isEqualTo(new Speech.Silent(Reason.NOBODY_CONCERNED));
        assertThat(Speaking.of(known(), team("e1", Kind.SIGNOFFS_VOIDED, List.of("ada"))))
                .isEqualTo(new Speech.Speak(Reason.FIRST_NEWS));
    }

    @Test
    void keepsNewsOfAnUnknownTransitionUntilItIsKnown() {
        var go = team("e1", Kind.GO, List.of());
        assertThat(Speaking.of(unknown(), go)).isEqualTo(new Speech.Hold(Reason.TRANSITION_UNKNOWN));

        var held = told(unknown(), go);
        assertThat(held.notices()).isEmpty();

        var now = after(held, Telling.about(held, ABOUT));
        assertThat(now.held()).isEmpty();
        assertThat(now.notices().values())
                .extracting(notice -> notice.message().addressee())
                .containsExactly("payments");
    }

    @Test
    void keepsNoMoreOfAnUnknownTransitionThanIsReasonable() {
        var so = unknown();
        for (var event = 0; event < 200; event++) {
            so = told(so, team("e" + event, Kind.GO, List.of()));
        }

        assertThat(Speaking.of(so, team("one more", Kind.GO, List.of())))
                .isEqualTo(new Speech.Silent(Reason.TOO_MUCH_HELD));
    }

    @Test
    void dropsHeldNewsOfAnItemThatIsMetAgain() {
        var held = told(unknown(), failed("e1", "r1", "ada"));
        var mended = after(held, Telling.closed(held, "load.peak"));

        assertThat(after(mended, Telling.about(mended, ABOUT)).notices()).isEmpty();
    }

    @Test
    void tellsEachOwnerOnceAndNobodyElse() {
        assertThat(addressees(told(known(), failed("e1", "r1", "ada", "grace", "ada"))))
                .containsExactly("ada", "grace");
    }

    @Test
    void tellsTheTeamWhatIsAboutTheTransition() {
        assertThat(addressees(told(known(), team("e1", Kind.GO, List.of())))).containsExactly("payments");
    }

    @Test
    void makesTheSameNoticeOfTheSameNews() {
        var first = told(known(), failed("e1", "r1", "ada")).notices().keySet();
        var again = told(known(), failed("e1", "r1", "ada")).notices().keySet();

        assertThat(again).isEqualTo(first);
        assertThat(first.iterator().next()).matches("019cd707-ab50-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void writesNothingWhereWhatATransitionIsAboutStays() {
        assertThat(Telling.about(known(), ABOUT)).isEmpty();
        assertThat(Telling.about(known(), new About("payments-api", "other", "production")))
                .containsExactly(new NoticeFact.TransitionNoted(new About("payments-api", "other", "production")));
    }

    @Test
    void carriesNoMoreSettledNoticesThanItsBound() {
        var so = known();
        for (var event = 0; event < 520; event++) {
            so = told(so, failed("e" + event, "r" + event, "ada"));
            var id = List.copyOf(so.notices().keySet()).getLast();
            so = so.after(new NoticeFact.NoticeUndeliverable(
                    id, so.transition(), Kind.ITEM_FAILED, "load.peak", "ada", Notices.AT));
        }

        assertThat(so.notices()).hasSize(500);
        assertThat(so.notices().values()).noneMatch(Notice::open);
    }

    private static List<String> addressees(Correspondence so) {
        return so.notices().values().stream()
                .map(notice -> notice.message().addressee())
                .toList();
    }
}
