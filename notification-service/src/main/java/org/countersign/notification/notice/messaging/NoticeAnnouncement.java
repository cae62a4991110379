package org.countersign.notification.notice.messaging;

import java.util.Optional;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.relay.Announcement;
import org.countersign.contracts.Event;
import org.countersign.contracts.notification.NotificationEvent.Delivered;
import org.countersign.contracts.notification.NotificationEvent.DeliveryFailed;
import org.countersign.notification.notice.domain.NoticeFact;
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

/** What others are told: what became of a notice, and no word of addresses. */
final class NoticeAnnouncement implements Announcement {
    private static final String NO_CHANNEL = "none";
    private static final String NO_RECEIVER = "no-receiver";

    private final JsonFacts<NoticeFact> facts;

    NoticeAnnouncement(JsonFacts<NoticeFact> facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Event> of(Fact fact) {
        // Contacts are facts of this service too, and nobody else's concern.
        return facts.types().contains(fact.type()) ? event(facts.read(fact.type(), fact.data())) : Optional.empty();
    }

    private static Optional<Event> event(NoticeFact fact) {
        return switch (fact) {
            case NoticeDelivered done -> Optional.of(delivered(done));
            case DeliveryGivenUp done -> Optional.of(failed(done));
            case NoticeUndeliverable none -> Optional.of(undeliverable(none));
            case TransitionNoted _, NewsHeld _, TopicClosed _, NewsTold _, NoticeRaised _, NoticeRouted _ ->
                Optional.empty();
            case AttemptStarted _, AttemptFailed _, NoticeAcknowledged _ -> Optional.empty();
        };
    }

    private static Event delivered(NoticeDelivered done) {
        return new Delivered(
                done.transition(),
                done.notice(),
                WireJson.name(done.kind()),
                done.item(),
                done.addressee(),
                WireJson.name(done.channel()),
                done.attempt(),
                done.at());
    }

    private static Event failed(DeliveryGivenUp done) {
        return new DeliveryFailed(
                done.transition(),
                done.notice(),
                WireJson.name(done.kind()),
                done.item(),
                done.addressee(),
                WireJson.name(done.channel()),
                done.attempts(),
                done.reason(),
                done.at());
    }

    /** The one attempt was to find somebody. */
    private static Event undeliverable(NoticeUndeliverable none) {
        return new DeliveryFailed(
                none.transition(),
                none.notice(),
                WireJson.name(none.kind()),
                none.item(),
                none.addressee(),
                NO_CHANNEL,
                1,
                NO_RECEIVER,
                none.at());
    }
}
