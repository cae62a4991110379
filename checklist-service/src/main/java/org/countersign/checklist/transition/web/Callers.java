package org.countersign.checklist.transition.web;

import java.time.Instant;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.request.RequestId;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.ActorKind;
import org.countersign.checklist.transition.domain.Who;

/** The caller in the words of the domain and of the journal. */
final class Callers {
    private Callers() {}

    static Who who(Caller caller) {
        return new Who(new Actor(caller.id(), ActorKind.valueOf(caller.kind().name())), caller.teams());
    }

    static Cause cause(RequestId request, Caller caller, Instant now) {
        return new Cause(request.cause(), caller.actor(), now);
    }
}
