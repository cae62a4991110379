package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.Times;

/** Taking a deletion request on the register. */
public final class DeletionRules {
    private static final String TICKET = "[A-Za-z0-9][A-Za-z0-9._/#-]{0,99}";
    private static final String HASH = "(hmac-sha256:)?[0-9a-f]{64}";

    private DeletionRules() {}

    /** The same ticket with the same hash again changes nothing. */
    public static Decision register(Transition transition, DeletionRegister.Request request, Who who, Instant at) {
        if (!who.isOf(transition)) {
            return Decision.refuse(Refusal.unknownTransition());
        }
        var faults = new ArrayList<>(faults(request, at));
        var known = transition.deletions().requests();
        var same = known.stream()
                .filter(other -> other.ticket().equals(request.ticket()))
                .findFirst();
        if (same.isPresent() && !same.get().keyedHash().equals(request.keyedHash())) {
            faults.add(new Fault("/ticket", "is on the register with another hash"));
        }
        if (known.size() >= DeletionRegister.MOST) {
            faults.add(new Fault("", "the register is full"));
        }
        if (!faults.isEmpty()) {
            return Decision.refuse(Refusal.invalid(faults));
        }
        return same.isPresent()
                ? Decision.accept()
                : Decision.accept(new TransitionFact.DeletionRequested(transition.id(), request, who.actor(), at));
    }

    private static List<Fault> faults(DeletionRegister.Request request, Instant now) {
        var faults = new Faults();
        faults.check(request.ticket().matches(TICKET), "/ticket", "must match " + TICKET);
        faults.check(
                request.keyedHash().matches(HASH),
                "/keyedHash",
                "must be a keyed hash in 64 hex digits; an identity has no place here");
        faults.check(!request.receivedAt().isAfter(now), "/receivedAt", "lies in the future");
        faults.check(Times.isInReach(request.receivedAt()), "/receivedAt", "must be of the years 1970 to 9999");
        faults.check(
                !request.scope().isBlank() && request.scope().length() <= 500, "/scope", "must be 1 to 500 characters");
        return faults.all();
    }
}
