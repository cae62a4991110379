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
 * @param sequence its place in that service's stream of the transition, from 1; 0 where it is not said. Places of the same
 *     source and transition tell which of two events is the newer one, as times do not
 * @param happenedAt when it was decided there, by the clock of whoever decided
 */
public record Received(String id, String source, long sequence, Instant happenedAt, Event event) {
    /** The cause of what a service does about it, decided at {@code now}. */
    public Cause cause(Instant now) {
        return new Cause("event:" + id, new Actor(source, ActorKind.MACHINE), now);
    }
}
