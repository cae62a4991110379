package org.countersign.contracts;

/** What an approver says on a seat. On the wire in lower case with hyphens. */
public enum Choice {
    APPROVE,
    REJECT
}
