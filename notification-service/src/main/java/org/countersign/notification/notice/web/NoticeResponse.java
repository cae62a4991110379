package org.countersign.notification.notice.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.countersign.notification.notice.domain.Attempt;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.Leg;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.Reason;
import org.countersign.notification.notice.domain.Route;
import org.countersign.notification.notice.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is shown, with every attempt.
 *
 * @param why the reason to speak
 * @param route how its receivers were found; absent until they were
 * @param reason why nobody can get it
 * @param next when the next attempt is
 */
record NoticeResponse(
        String id,
        Instant at,
        Kind kind,
        Severity severity,
        String transition,
        String workload,
        String stage,
        String team,
        @Nullable String item,
        String addressee,
        @Nullable Instant due,
        String text,
        List<String> details,
        Reason why,
        Notice.State state,
        @Nullable Route route,
        @Nullable String reason,
        List<Try> attempts,
        @Nullable Instant next,
        Notice.@Nullable Acknowledgement acknowledged) {
    /**
     * One attempt on one channel.
     *
     * @param receiver whose channel; {@code default-receiver} for the operator's
     * @param status of the receiver's answer, where one came
     */
    record Try(
            Instant at,
            ChannelType channel,
            String receiver,
            int attempt,
            Attempt.Outcome outcome,
            @Nullable String reason,
            @Nullable Integer status) {}

    static NoticeResponse of(Notice notice) {
        var message = notice.message();
        return new NoticeResponse(
                message.id(),
                message.at(),
                message.kind(),
                message.kind().severity(),
                message.transition(),
                message.about().workload(),
                message.about().stage(),
                message.about().team(),
                message.item(),
                message.addressee(),
                message.due(),
                message.text(),
                message.details(),
                message.why(),
                notice.state(),
                notice.route(),
                notice.route() == Route.NO_RECEIVER ? "no-receiver" : null,
                attempts(notice),
                next(notice),
                notice.acknowledged());
    }

    private static List<Try> attempts(Notice notice) {
        return notice.legs().stream()
                .flatMap(leg -> leg.attempts().stream().map(attempt -> shown(leg, attempt)))
                .sorted(Comparator.comparing(Try::at))
                .toList();
    }

    private static Try shown(Leg leg, Attempt attempt) {
        var target = leg.target();
        return new Try(
                attempt.at(),
                target.channel(),
                Objects.requireNonNullElse(target.contact(), "default-receiver"),
                attempt.number(),
                attempt.outcome(),
                attempt.reason(),
                attempt.status());
    }

    private static @Nullable Instant next(Notice notice) {
        return notice.legs().stream()
                .filter(leg -> leg.state() == Leg.State.WAITING)
                .map(Leg::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
