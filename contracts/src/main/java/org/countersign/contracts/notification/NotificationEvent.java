package org.countersign.contracts.notification;

import java.time.Instant;
import org.countersign.contracts.Event;
import org.jspecify.annotations.Nullable;

/** Facts published by notification-service on topic {@code countersign.notification}, keyed by transition. */
public sealed interface NotificationEvent extends Event {
    /**
     * A channel took a notice.
     *
     * @param notice id of the notice, the same on every attempt
     * @param kind such as {@code item-failed} or {@code go}
     * @param addressee the person or team it was meant for
     * @param channel such as {@code slack}
     * @param attempt from 1
     */
    record Delivered(
            String transition,
            String notice,
            String kind,
            @Nullable String item,
            String addressee,
            String channel,
            int attempt,
            Instant at)
            implements NotificationEvent {}

    /**
     * A notice could not be delivered and is not tried again.
     *
     * @param reason named class of the failure, without the address
     */
    record DeliveryFailed(
            String transition,
            String notice,
            String kind,
            @Nullable String item,
            String addressee,
            String channel,
            int attempts,
            String reason,
            Instant at)
            implements NotificationEvent {}
}
