package org.countersign.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.notification.notice.domain.Leg;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.NoticeFact.AttemptFailed;
import org.countersign.notification.notice.domain.NoticeFact.AttemptStarted;
import org.countersign.notification.notice.domain.NoticeFact.DeliveryGivenUp;
import org.countersign.notification.notice.domain.NoticeFact.NoticeDelivered;
import org.jspecify.annotations.Nullable;

/**
 * Tries to deliver, as facts. A try is noted before it is made, so that one cut off by a crash is seen and made again.
 *
 * @param schedule when there is another
 * @param lease how long one may take before it counts as lost
 */
public record Attempts(Schedule schedule, Duration lease) {
    /** The reason of a try of which no end was noted. */
    public static final String INTERRUPTED = "interrupted";

    /** A try is due: the facts that begin it, none where nothing is to be done. */
    public List<NoticeFact> begin(Notice notice, String leg, Instant now) {
        return notice.leg(leg)
                .filter(open -> open.open() && !open.due().isAfter(now))
                .map(open -> open.state() == Leg.State.RUNNING ? takenUp(notice, open, now) : begun(notice, open, now))
                .orElse(List.of());
    }

    private List<NoticeFact> begun(Notice notice, Leg leg, Instant now) {
        return List.of(started(notice, leg, now));
    }

    /** The one before was cut off. */
    private List<NoticeFact> takenUp(Notice notice, Leg leg, Instant now) {
        if (leg.started() > schedule.pauses().size()) {
            return List.of(givenUp(notice, leg, leg.started(), INTERRUPTED, null, now));
        }
        var facts = new ArrayList<NoticeFact>();
        facts.add(new AttemptFailed(
                notice.message().id(), leg.target().leg(), leg.started(), INTERRUPTED, null, now, now));
        facts.add(started(notice, leg, now));
        return facts;
    }

    private AttemptStarted started(Notice notice, Leg leg, Instant now) {
        return new AttemptStarted(notice.message().id(), leg.target().leg(), leg.started() + 1, now.plus(lease));
    }

    /** A try ended; one that counts as lost already still matters if it was delivered after all. */
    public List<NoticeFact> end(Notice notice, String leg, int attempt, Outcome outcome, Instant now) {
        var found = notice.leg(leg).filter(Leg::open);
        return switch (outcome) {
            case Outcome.Delivered(var status) ->
                found.map(open -> List.<NoticeFact>of(delivered(notice, open, attempt, status, now)))
                        .orElse(List.of());
            case Outcome.Retryable(var reason, var status, var after) ->
                found.filter(open -> open.started() == attempt)
                        .map(open -> List.of(again(notice, open, reason, status, after, now)))
                        .orElse(List.of());
            case Outcome.Rejected(var reason, var status) ->
                found.filter(open -> open.started() == attempt)
                        .map(open -> List.of(givenUp(notice, open, attempt, reason, status, now)))
                        .orElse(List.of());
        };
    }

    private NoticeFact again(
            Notice notice, Leg leg, String reason, @Nullable Integer status, Optional<Duration> asked, Instant now) {
        var next = schedule.next(leg.started(), now, asked);
        return next.isPresent()
                ? new AttemptFailed(
                        notice.message().id(), leg.target().leg(), leg.started(), reason, status, now, next.get())
                : givenUp(notice, leg, leg.started(), reason, status, now);
    }

    private static NoticeFact delivered(Notice notice, Leg leg, int attempt, int status, Instant now) {
        var message = notice.message();
        return new NoticeDelivered(
                message.id(),
                leg.target().leg(),
                message.transition(),
                message.kind(),
                message.item(),
                message.addressee(),
                leg.target().channel(),
                attempt,
                status,
                now);
    }

    private static NoticeFact givenUp(
            Notice notice, Leg leg, int attempts, String reason, @Nullable Integer status, Instant now) {
        var message = notice.message();
        return new DeliveryGivenUp(
                message.id(),
                leg.target().leg(),
                message.transition(),
                message.kind(),
                message.item(),
                message.addressee(),
                leg.target().channel(),
                attempts,
                reason,
                status,
                now);
    }
}
