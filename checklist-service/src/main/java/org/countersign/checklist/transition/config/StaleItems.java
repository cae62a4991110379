package org.countersign.checklist.transition.config;

import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.checklist.transition.application.Transitions;
import reactor.core.publisher.Mono;

/** Says what fell by the passing of time, when its time is come. */
final class StaleItems implements TimerHandler {
    private final Transitions transitions;

    StaleItems(Transitions transitions) {
        this.transitions = transitions;
    }

    @Override
    public String prefix() {
        return "transition";
    }

    @Override
    public Mono<Void> due(String id, String name, Cause cause) {
        return transitions.lookAgain(id, cause);
    }
}
