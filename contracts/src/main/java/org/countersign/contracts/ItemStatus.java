package org.countersign.contracts;

/** Where an item stands. On the wire in lower case with hyphens. */
public enum ItemStatus {
    OPEN,
    SATISFIED,
    FAILED,
    STALE,
    WAIVED,
    NOT_APPLICABLE
}
