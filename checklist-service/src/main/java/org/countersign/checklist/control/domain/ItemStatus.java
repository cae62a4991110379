package org.countersign.checklist.control.domain;

/** Where an item stands. */
public enum ItemStatus {
    OPEN,
    SATISFIED,
    FAILED,
    STALE,
    WAIVED,
    NOT_APPLICABLE
}
