package org.countersign.checklist.transition.domain;

/** What was decided of a transition. */
public enum Verdict {
    GO,
    CONDITIONAL_GO,
    NO_GO,
    SUSPENDED,
    REVOKED,
    ROLLED_BACK;

    /** Whether the transition came to its end with it. */
    public boolean concludes() {
        return this == GO || this == CONDITIONAL_GO || this == SUSPENDED;
    }
}
