package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of the notices of a transition. */
public sealed interface NoticeFact {
    /** What the transition is about became known, or is another than before. */
    record TransitionNoted(About about) implements NoticeFact {}

    /** News of a transition that is not known yet. */
    record NewsHeld(News news) implements NoticeFact {}

    /** What was said of the topic is over; the next such news is first news. */
    record TopicClosed(String topic) implements NoticeFact {}

    /** What was said of a topic, and to whom. */
    record NewsTold(String topic, Said said, List<String> notices) implements NoticeFact {}

    /** A notice is to be delivered. */
    record NoticeRaised(Message message) implements NoticeFact {}

    /** Its receivers were found. */
    record NoticeRouted(String notice, Route route, List<Target> targets, Instant due) implements NoticeFact {}

    /** There is nobody to deliver it to. */
    record NoticeUndeliverable(
            String notice,
            String transition,
            Kind kind,
            @Nullable String item,
            String addressee,
            Instant at) implements NoticeFact {}

    /** A try began; without an end of it by {@code until} it counts as lost. */
    record AttemptStarted(String notice, String leg, int attempt, Instant until) implements NoticeFact {}

    /** A try failed, and another will be made at {@code again}. */
    record AttemptFailed(
            String notice,
            String leg,
            int attempt,
            String reason,
            @Nullable Integer status,
            Instant at,
            Instant again) implements NoticeFact {}

    /** A channel took the notice. */
    record NoticeDelivered(
            String notice,
            String leg,
            String transition,
            Kind kind,
            @Nullable String item,
            String addressee,
            ChannelType channel,
            int attempt,
            @Nullable Integer status,
            Instant at)
            implements NoticeFact {}

    /** A channel did not take the notice, and is not tried again. */
    record DeliveryGivenUp(
            String notice,
            String leg,
            String transition,
            Kind kind,
            @Nullable String item,
            String addressee,
            ChannelType channel,
            int attempts,
            String reason,
            @Nullable Integer status,
            Instant at)
            implements NoticeFact {}

    /** A person took note of it. */
    record NoticeAcknowledged(String notice, String by, Instant at) implements NoticeFact {}
}
