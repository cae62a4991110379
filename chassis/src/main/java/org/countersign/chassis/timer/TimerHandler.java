package org.countersign.chassis.timer;

import org.countersign.chassis.journal.Cause;
import reactor.core.publisher.Mono;

/** What a service does when a timer of one kind of stream is due. */
public interface TimerHandler {
    /** Prefix of the kind of stream. */
    String prefix();

    /**
     * Called at least once, at the time or after it; the cause is the same on every call for the same timer and time, so
     * a decision through the journal takes effect once. Nothing being due any more is no error.
     */
    Mono<Void> due(String id, String name, Cause cause);
}
