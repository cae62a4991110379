package org.countersign.notification.delivery.domain;

import java.time.Duration;
import java.util.Optional;
import org.countersign.notification.delivery.domain.Outcome.Delivered;
import org.countersign.notification.delivery.domain.Outcome.Rejected;
import org.countersign.notification.delivery.domain.Outcome.Retryable;

/** What the status of an answer means for the delivery (Slack's changelog of 2016; Standard Webhooks). */
public final class Answers {
    private Answers() {}

    /** Slack takes a message with 200 alone; a webhook with any 2xx. */
    public static Outcome of(int status, boolean only200, Optional<Duration> retryAfter) {
        if (only200 ? status == 200 : status / 100 == 2) {
            return new Delivered(status);
        }
        return switch (status) {
            case 429 -> new Retryable("too-many-requests", status, retryAfter);
            case 408, 425 -> new Retryable("not-yet", status, retryAfter);
            case 410 -> new Rejected("gone", status);
            case 404 -> new Rejected("not-found", status);
            case 401, 403 -> new Rejected("forbidden", status);
            default -> byClass(status, retryAfter);
        };
    }

    private static Outcome byClass(int status, Optional<Duration> retryAfter) {
        return switch (status / 100) {
            case 3 -> new Rejected("redirected", status);
            case 4 -> new Rejected("refused-by-receiver", status);
            case 5 -> new Retryable("receiver-failed", status, retryAfter);
            default -> new Rejected("not-understood", status);
        };
    }
}
