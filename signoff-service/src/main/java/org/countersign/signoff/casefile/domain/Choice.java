package org.countersign.signoff.casefile.domain;

/** What an approver says on a seat. */
public enum Choice {
    APPROVE,
    REJECT
}
