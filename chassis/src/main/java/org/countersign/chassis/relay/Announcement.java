package org.countersign.chassis.relay;

import java.util.Optional;
import org.countersign.chassis.journal.Fact;
import org.countersign.contracts.Event;

/**
 * What a service tells others of one of its facts, if anything. Its {@code messaging} room maps with an exhaustive
 * switch, so that a new fact cannot be forgotten.
 */
@FunctionalInterface
public interface Announcement {
    /** The event for a fact; empty where others need not know. */
    Optional<Event> of(Fact fact);
}
