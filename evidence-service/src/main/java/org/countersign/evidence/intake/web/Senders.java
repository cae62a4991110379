package org.countersign.evidence.intake.web;

import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.json.WireJson;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.intake.application.Sender;

/** Callers in the words of the intake. */
final class Senders {
    private static final String AUDITOR = "reports:read";

    private Senders() {}

    static Sender of(Caller caller) {
        return new Sender(new Producer(caller.id(), WireJson.name(caller.kind())), caller.teams(), caller.may(AUDITOR));
    }
}
