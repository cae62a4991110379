package org.countersign.notification.delivery.webhook;

import java.net.URI;
import java.time.Instant;
import org.countersign.notification.delivery.domain.Wording;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.Message;
import org.countersign.notification.notice.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a webhook gets it.
 *
 * @param id the same on every attempt
 * @param at when the news happened
 * @param transition id
 * @param owner of the item; absent where it is about the transition
 */
record WebhookBody(
        String id,
        Instant at,
        Kind kind,
        Severity severity,
        String workload,
        String transition,
        @Nullable String item,
        @Nullable String owner,
        @Nullable Instant due,
        String text,
        URI link) {
    static WebhookBody of(Message message, URI link) {
        return new WebhookBody(
                message.id(),
                message.at(),
                message.kind(),
                message.kind().severity(),
                message.about().workload(),
                message.transition(),
                message.item(),
                message.toTeam() ? null : message.addressee(),
                message.due(),
                Wording.line(message),
                link);
    }
}
