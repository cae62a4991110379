package org.countersign.chassis.inbox;

import java.time.Instant;
import org.countersign.chassis.journal.Cause;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Event;

/**
 * An event of another service.
 *
 * @param id CloudEvents id: the same whenever the same fact arrives again
 * @param source which service said it
 * @param happenedAt when it was decided there
 */
public record Received(String id, String source, Instant happenedAt, Event event) {
    /** The cause of what a service does about it, decided at {@code now}. */
    public Cause cause(Instant now) {
        return new Cause("event:" + id, new Actor(source, ActorKind.MACHINE), now);
    }
}
