package org.countersign.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notification.notice.Notices.AT;

import java.util.List;
import java.util.Set;
import org.countersign.notification.notice.domain.Acknowledging;
import org.countersign.notification.notice.domain.Acknowledging.Reader;
import org.countersign.notification.notice.domain.Acknowledging.Refusal;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.Route;
import org.junit.jupiter.api.Test;

class AcknowledgingTest {
    private static final Reader ADA = new Reader("ada", true, Set.of());
    private static final Reader MEMBER = new Reader("grace", true, Set.of("payments"));

    @Test
    void letsTheAddresseeTakeNote() {
        assertThat(Acknowledging.refusal(notice(Route.OWN_CONTACT), ADA)).isEmpty();
    }

    @Test
    void refusesAMachineEvenIfItIsTheAddressee() {
        assertThat(Acknowledging.refusal(notice(Route.OWN_CONTACT), new Reader("ada", false, Set.of())))
                .contains(Refusal.PERSON_NEEDED);
    }

    @Test
    void refusesWhoeverItWasNotMeantFor() {
        assertThat(Acknowledging.refusal(notice(Route.OWN_CONTACT), MEMBER)).contains(Refusal.NOT_ADDRESSEE);
    }

    @Test
    void letsAMemberTakeNoteWhereTheTeamGotItInstead() {
        assertThat(Acknowledging.refusal(notice(Route.TEAM_CHANNEL), MEMBER)).isEmpty();
    }

    @Test
    void keepsTheFirstWhoTookNote() {
        var so = Notices.told(Notices.known(), Notices.failed("e1", "r1", "ada"));
        var id = so.notices().keySet().iterator().next();
        var noted = so.after(new NoticeFact.NoticeAcknowledged(id, "ada", AT))
                .notices()
                .get(id);

        assertThat(noted.state()).isEqualTo(Notice.State.ACKNOWLEDGED);
        assertThat(Acknowledging.facts(noted, MEMBER, AT)).isEmpty();
    }

    private static Notice notice(Route route) {
        var so = Notices.told(Notices.known(), Notices.failed("e1", "r1", "ada"));
        var id = so.notices().keySet().iterator().next();
        return so.after(new NoticeFact.NoticeRouted(id, route, List.of(), AT))
                .notices()
                .get(id);
    }
}
