package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.countersign.notification.notice.domain.NoticeFact.AttemptFailed;
import org.countersign.notification.notice.domain.NoticeFact.AttemptStarted;
import org.countersign.notification.notice.domain.NoticeFact.DeliveryGivenUp;
import org.countersign.notification.notice.domain.NoticeFact.NewsHeld;
import org.countersign.notification.notice.domain.NoticeFact.NewsTold;
import org.countersign.notification.notice.domain.NoticeFact.NoticeAcknowledged;
import org.countersign.notification.notice.domain.NoticeFact.NoticeDelivered;
import org.countersign.notification.notice.domain.NoticeFact.NoticeRaised;
import org.countersign.notification.notice.domain.NoticeFact.NoticeRouted;
import org.countersign.notification.notice.domain.NoticeFact.NoticeUndeliverable;
import org.countersign.notification.notice.domain.NoticeFact.TopicClosed;
import org.countersign.notification.notice.domain.NoticeFact.TransitionNoted;
import org.jspecify.annotations.Nullable;

/**
 * Everything said about one transition.
 *
 * @param about absent until the transition is known
 * @param held news that wait for that
 * @param said what was last said, by topic
 * @param notices by id, oldest first; settled ones beyond {@link #MOST_KEPT} are left to the list of notices
 */
public record Correspondence(
        String transition,
        @Nullable About about,
        List<News> held,
        Map<String, Said> said,
        Map<String, Notice> notices) {
    /** Most notices that a state carries along. */
    static final int MOST_KEPT = 500;

    /** Nothing said yet. */
    public static Correspondence of(String transition) {
        return new Correspondence(transition, null, List.of(), Map.of(), Map.of());
    }

    /** The notice of that id, if it is carried. */
    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    /** The state after a fact. */
    public Correspondence after(NoticeFact fact) {
        return switch (fact) {
            case TransitionNoted(var now) -> new Correspondence(transition, now, List.of(), said, notices);
            case NewsHeld(var news) -> holding(news);
            case TopicClosed(var topic) -> saying(topic, null);
            case NewsTold(var topic, var now, var _) -> saying(topic, now);
            case NoticeRaised(var message) -> raised(message);
            case NoticeRouted routed ->
                with(routed.notice(), notice -> notice.routed(routed.route(), routed.targets(), routed.due()));
            case NoticeUndeliverable none ->
                with(none.notice(), notice -> notice.routed(Route.NO_RECEIVER, List.of(), none.at()));
            case AttemptStarted(var id, var leg, var attempt, var until) ->
                with(id, notice -> notice.with(leg, each -> each.running(attempt, until)));
            case AttemptFailed failed -> with(failed.notice(), notice -> retrying(notice, failed));
            case NoticeDelivered done -> with(done.notice(), notice -> delivered(notice, done));
            case DeliveryGivenUp done -> with(done.notice(), notice -> givenUp(notice, done));
            case NoticeAcknowledged(var id, var by, var at) -> with(id, notice -> notice.acknowledged(by, at));
        };
    }

    private static Notice retrying(Notice notice, AttemptFailed failed) {
        var attempt =
                new Attempt(failed.attempt(), failed.at(), Attempt.Outcome.RETRYING, failed.reason(), failed.status());
        return notice.with(failed.leg(), leg -> leg.ended(attempt, Leg.State.WAITING, failed.again()));
    }

    private static Notice delivered(Notice notice, NoticeDelivered done) {
        var attempt = new Attempt(done.attempt(), done.at(), Attempt.Outcome.DELIVERED, null, done.status());
        return notice.with(done.leg(), leg -> leg.ended(attempt, Leg.State.DELIVERED, done.at()));
    }

    private static Notice givenUp(Notice notice, DeliveryGivenUp done) {
        var attempt = new Attempt(done.attempts(), done.at(), Attempt.Outcome.FAILED, done.reason(), done.status());
        return notice.with(done.leg(), leg -> leg.ended(attempt, Leg.State.FAILED, done.at()));
    }

    private Correspondence holding(News news) {
        var more = new ArrayList<>(held);
        more.add(news);
        return new Correspondence(transition, about, List.copyOf(more), said, notices);
    }

    private Correspondence saying(String topic, @Nullable Said now) {
        var more = new LinkedHashMap<>(said);
        if (now == null) {
            more.remove(topic);
        } else {
            more.put(topic, now);
        }
        var stillHeld = now == null
                ? held.stream().filter(news -> !news.topic().equals(topic)).toList()
                : held;
        return new Correspondence(transition, about, stillHeld, more, notices);
    }

    private Correspondence raised(Message message) {
        var more = new LinkedHashMap<>(notices);
        more.putIfAbsent(message.id(), Notice.raised(message));
        var over = more.size() - MOST_KEPT;
        if (over > 0) {
            more.values().stream()
                    .filter(notice -> !notice.open())
                    .limit(over)
                    .map(notice -> notice.message().id())
                    .toList()
                    .forEach(more::remove);
        }
        return new Correspondence(transition, about, held, said, more);
    }

    private Correspondence with(String id, UnaryOperator<Notice> change) {
        var more = new LinkedHashMap<>(notices);
        more.computeIfPresent(id, (_, notice) -> change.apply(notice));
        return new Correspondence(transition, about, held, said, more);
    }

    /** What is due and when, by name; see {@link DueName}. */
    public Map<DueName, Instant> due() {
        var due = new LinkedHashMap<DueName, Instant>();
        notices.values().stream().filter(Notice::open).forEach(notice -> {
            var id = notice.message().id();
            if (notice.route() == null) {
                due.put(new DueName.ToRoute(id), notice.message().at());
            }
            notice.legs().stream()
                    .filter(Leg::open)
                    .forEach(leg -> due.put(new DueName.ToSend(id, leg.target().leg()), leg.due()));
        });
        return due;
    }
}
