package org.countersign.notification.delivery.application;

import java.time.Instant;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Message;
import reactor.core.publisher.Mono;

/** Speaks one kind of channel. */
public interface Courier {
    /** What it speaks. */
    ChannelType type();

    /** One try, in bounded time; how it ended is the answer, whatever happened. */
    Mono<Outcome> deliver(Message message, Destination to, Instant now);
}
