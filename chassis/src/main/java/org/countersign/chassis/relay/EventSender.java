package org.countersign.chassis.relay;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.countersign.contracts.Event;

/** Puts events on their topic. */
interface EventSender extends AutoCloseable {
    /**
     * Completes when every replica that must have the record has it.
     *
     * @param id the same whenever the same fact is sent again
     * @param causation what the fact was caused by
     */
    CompletionStage<?> send(String id, Event event, Instant at, String causation);

    @Override
    void close();
}
