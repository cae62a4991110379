package org.countersign.chassis.journal;

import java.time.Instant;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;

/**
 * Why something is decided now.
 *
 * @param id the same for a repetition of the same request, event or timer: within a stream it has one effect
 * @param at the time the decision is made at; it enters here and nowhere else
 */
public record Cause(String id, Actor actor, Instant at) {
    private static final Actor COUNTERSIGN = new Actor("countersign", ActorKind.MACHINE);

    /** What nobody asked for: a timer that is due, the end of a delivery. */
    public static Cause own(String id, Instant at) {
        return new Cause(id, COUNTERSIGN, at);
    }
}
