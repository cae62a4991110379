package org.countersign.chassis.relay;

import java.util.concurrent.CompletionStage;
import org.countersign.chassis.journal.Entry;
import org.countersign.contracts.Event;

/** Puts events on their topic. */
interface EventSender extends AutoCloseable {
    /**
     * Completes when every replica that must have the record has it.
     *
     * @param id the same whenever the same fact is sent again
     * @param entry what the fact stands in, which gives its time, its cause and its place in the stream
     */
    CompletionStage<?> send(String id, Event event, Entry entry);

    @Override
    void close();
}
