package org.countersign.notification.notice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver, ended.
 *
 * @param number from 1, within its leg
 * @param reason named class of the failure; absent where it was delivered
 * @param status of the receiver's answer; absent where none came
 */
public record Attempt(
        int number,
        Instant at,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Integer status) {
    /** How it ended. */
    public enum Outcome {
        DELIVERED,
        RETRYING,
        FAILED
    }
}
