package org.countersign.signoff.casefile.domain;

/** What was decided over a snapshot, and what became of it. */
public enum Verdict {
    GO,
    NO_GO,
    SUSPENDED,
    REVOKED
}
