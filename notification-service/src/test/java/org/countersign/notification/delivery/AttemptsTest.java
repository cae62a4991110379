package org.countersign.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notification.notice.Notices.AT;
import static org.countersign.notification.notice.Notices.after;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.notification.delivery.domain.Attempts;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.domain.Outcome.Delivered;
import org.countersign.notification.delivery.domain.Outcome.Rejected;
import org.countersign.notification.delivery.domain.Outcome.Retryable;
import org.countersign.notification.delivery.domain.Receivers;
import org.countersign.notification.delivery.domain.Receivers.Channel;
import org.countersign.notification.delivery.domain.Receivers.Owner;
import org.countersign.notification.delivery.domain.Routing;
import org.countersign.notification.delivery.domain.Schedule;
import org.countersign.notification.notice.Notices;
import org.countersign.notification.notice.domain.Attempt;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.DueName;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.Leg;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.Route;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Attempts ATTEMPTS = new Attempts(
            new Schedule(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), Duration.ofHours(1)), LEASE);
    private static final Outcome FAULT = new Retryable("receiver-failed", 503, Optional.empty());

    @Test
    void goesToTheAddresseesOwnChannels() {
        var routed = route(owner("ada", "c1", "c2"), owner("payments", "t1"), true, item());

        assertThat(routed.route()).isEqualTo(Route.OWN_CONTACT);
        assertThat(routed.targets()).extracting(target -> target.leg()).containsExactly("c1", "c2");
    }

    @Test
    void fallsBackToTheTeamThenToTheOperatorThenToNobody() {
        assertThat(route(owner("ada"), owner("payments", "t1"), true, item()).route())
                .isEqualTo(Route.TEAM_CHANNEL);
        assertThat(route(owner("ada"), owner("payments"), true, item()).route()).isEqualTo(Route.DEFAULT_RECEIVER);
        var notice = only(item());
        assertThat(Routing.of(notice, new Receivers(owner("ada"), owner("payments"), false), AT))
                .hasExactlyElementsOfTypes(NoticeFact.NoticeUndeliverable.class);
    }

    @Test
    void sendsGoLiveNewsToTheOperatorToo() {
        var go = Notices.told(Notices.known(), Notices.team("e1", Kind.GO, List.of()));

        assertThat(route(owner("payments", "t1"), owner("payments", "t1"), true, go)
                        .targets())
                .extracting(target -> target.leg())
                .containsExactly("t1", "default");
        assertThat(route(owner("payments"), owner("payments"), true, go).targets())
                .extracting(target -> target.leg())
                .containsExactly("default");
        assertThat(route(owner("ada", "c1"), owner("payments", "t1"), true, item())
                        .targets())
                .extracting(target -> target.leg())
                .containsExactly("c1");
    }

    @Test
    void isDueAtOnceThenByTheScheduleThenNoMore() {
        var so = routed();
        assertThat(due(so)).isEqualTo(AT);

        so = failing(so, AT);
        assertThat(due(so)).isEqualTo(AT.plusSeconds(5));
        so = failing(so, AT.plusSeconds(5));
        assertThat(due(so)).isEqualTo(AT.plusSeconds(35));
        so = failing(so, AT.plusSeconds(35));

        assertThat(so.due()).isEmpty();
        assertThat(only(so).state()).isEqualTo(Notice.State.FAILED);
        assertThat(only(so).legs().getFirst().attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.RETRYING, Attempt.Outcome.RETRYING, Attempt.Outcome.FAILED);
    }

    @Test
    void waitsAsLongAsItIsAskedToButNotForEver() {
        var so = begun(routed(), AT);

        assertThat(due(ended(so, 1, limited(Duration.ofMinutes(2)), AT))).isEqualTo(AT.plusSeconds(120));
        assertThat(due(ended(so, 1, limited(Duration.ofDays(9)), AT))).isEqualTo(AT.plusSeconds(3600));
        assertThat(due(ended(so, 1, limited(Duration.ZERO), AT))).isEqualTo(AT.plusSeconds(5));
    }

    @Test
    void givesUpAtOnceWhereNoTryWillDo() {
        var so = ended(begun(routed(), AT), 1, new Rejected("gone", 410), AT);

        assertThat(so.due()).isEmpty();
        assertThat(only(so).state()).isEqualTo(Notice.State.FAILED);
    }

    @Test
    void takesUpATryThatACrashCutOff() {
        var so = begun(routed(), AT);
        assertThat(due(so)).isEqualTo(AT.plus(LEASE));
        assertThat(ATTEMPTS.begin(only(so), "c1", AT.plusSeconds(59))).isEmpty();

        so = begun(so, AT.plus(LEASE));
        so = ended(so, 2, new Delivered(200), AT.plus(LEASE));

        assertThat(only(so).state()).isEqualTo(Notice.State.DELIVERED);
        assertThat(only(so).legs().getFirst().attempts())
                .extracting(Attempt::reason)
                .containsExactly("interrupted", null);
    }

    @Test
    void givesUpATryThatIsCutOffEveryTime() {
        var so = routed();
        for (var turn = 0; turn < 4; turn++) {
            so = begun(so, AT.plus(LEASE.multipliedBy(turn)));
        }

        assertThat(so.due()).isEmpty();
        assertThat(only(so).state()).isEqualTo(Notice.State.FAILED);
    }

    @Test
    void notesALateSuccessButNoLateFailure() {
        var so = begun(begun(routed(), AT), AT.plus(LEASE));

        assertThat(ATTEMPTS.end(only(so), "c1", 1, FAULT, AT.plus(LEASE))).isEmpty();
        assertThat(only(ended(so, 1, new Delivered(200), AT.plus(LEASE))).state())
                .isEqualTo(Notice.State.DELIVERED);
    }

    @Test
    void notesNothingOfASettledChannel() {
        var so = ended(begun(routed(), AT), 1, new Delivered(200), AT);

        assertThat(ATTEMPTS.end(only(so), "c1", 1, new Delivered(200), AT)).isEmpty();
        assertThat(ATTEMPTS.begin(only(so), "c1", AT.plusSeconds(900))).isEmpty();
        assertThat(only(so).legs()).extracting(Leg::state).containsExactly(Leg.State.DELIVERED);
    }

    private static Correspondence item() {
        return Notices.told(Notices.known(), Notices.failed("e1", "r1", "ada"));
    }

    private static Correspondence routed() {
        var so = item();
        return after(so, Routing.of(only(so), new Receivers(owner("ada", "c1"), owner("payments"), false), AT));
    }

    private static Correspondence failing(Correspondence so, Instant now) {
        var begun = begun(so, now);
        return ended(begun, only(begun).legs().getFirst().started(), FAULT, now);
    }

    private static Correspondence begun(Correspondence so, Instant now) {
        return after(so, ATTEMPTS.begin(only(so), "c1", now));
    }

    private static Correspondence ended(Correspondence so, int attempt, Outcome outcome, Instant now) {
        return after(so, ATTEMPTS.end(only(so), "c1", attempt, outcome, now));
    }

    private static Outcome limited(Duration wait) {
        return new Retryable("too-many-requests", 429, Optional.of(wait));
    }

    private static Instant due(Correspondence so) {
        return so.due().get(new DueName.ToSend(only(so).message().id(), "c1"));
    }

    private static Notice only(Correspondence so) {
        assertThat(so.notices()).hasSize(1);
        return so.notices().values().iterator().next();
    }

    private static NoticeFact.NoticeRouted route(Owner own, Owner team, boolean operator, Correspondence so) {
        var facts = Routing.of(only(so), new Receivers(own, team, operator), AT);
        assertThat(facts).hasExactlyElementsOfTypes(NoticeFact.NoticeRouted.class);
        return (NoticeFact.NoticeRouted) facts.getFirst();
    }

    private static Owner owner(String who, String... channels) {
        return new Owner(
                who,
                List.of(channels).stream()
                        .map(channel -> new Channel(channel, ChannelType.SLACK))
                        .toList());
    }
}
