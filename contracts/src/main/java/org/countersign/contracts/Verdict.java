package org.countersign.contracts;

/** What was decided of a transition. On the wire in lower case with hyphens. */
public enum Verdict {
    GO,
    CONDITIONAL_GO,
    NO_GO,
    SUSPENDED,
    REVOKED,
    ROLLED_BACK
}
