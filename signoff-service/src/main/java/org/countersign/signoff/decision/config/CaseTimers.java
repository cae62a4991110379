package org.countersign.signoff.decision.config;

import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.signoff.casefile.application.Cases;
import reactor.core.publisher.Mono;

/** Something is due: nothing is decided but what follows of itself at that time. */
record CaseTimers(String prefix, Cases cases) implements TimerHandler {
    @Override
    public Mono<Void> due(String id, String name, Cause cause) {
        return cases.<Void>carryOut(id, cause, seen -> Ruling.write(List.of())).then();
    }
}
