package org.countersign.checklist.transition.domain;

import java.util.Set;
import org.countersign.checklist.control.domain.Actor;

/** Who sends a command, and for which teams. */
public record Who(Actor actor, Set<String> teams) {
    public Who {
        teams = Set.copyOf(teams);
    }

    boolean isOf(Transition transition) {
        return transition
                .opened()
                .map(open -> teams.contains(open.settings().team()))
                .orElse(false);
    }
}
