package org.countersign.checklist.transition.domain;

/** Where a transition as a whole stands. */
public enum Standing {
    OPEN,
    READY,
    DECIDED,
    CUT_OVER,
    ROLLED_BACK,
    CANCELLED
}
