package org.countersign.notification.delivery.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one try ended. The reasons are named classes, without an address in them. */
public sealed interface Outcome {
    /** The receiver took it. */
    record Delivered(int status) implements Outcome {}

    /**
     * Another try may do.
     *
     * @param status of the answer; absent where none came
     * @param after how long the receiver asked us to wait
     */
    record Retryable(String reason, @Nullable Integer status, Optional<Duration> after) implements Outcome {
        /** Without an answer. */
        public static Retryable because(String reason) {
            return new Retryable(reason, null, Optional.empty());
        }
    }

    /** No try will do. */
    record Rejected(String reason, @Nullable Integer status) implements Outcome {}
}
