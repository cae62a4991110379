package org.countersign.checklist.transition.domain;

import java.util.List;

/** What a rule says of a command. */
public sealed interface Decision {
    /** Do it: these facts, or none where all of it is so already. */
    record Accepted(List<TransitionFact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** Do nothing, for this reason. */
    record Refused(Refusal refusal) implements Decision {}

    /** {@link Accepted} with these. */
    static Decision accept(TransitionFact... facts) {
        return new Accepted(List.of(facts));
    }

    /** {@link Refused} for this. */
    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
