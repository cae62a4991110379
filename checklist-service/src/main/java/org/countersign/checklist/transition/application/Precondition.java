package org.countersign.checklist.transition.application;

import java.util.Optional;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Transition;

/** What has to hold of the very state that a change is written behind. */
@FunctionalInterface
public interface Precondition {
    /** Why the change is not to be made; empty where it may be. */
    Optional<Refusal> against(Transition seen);
}
