package org.countersign.signoff.casefile.domain;

/** Where an item stands, as checklist-service said last. */
public enum ItemStatus {
    OPEN,
    SATISFIED,
    FAILED,
    STALE,
    WAIVED,
    NOT_APPLICABLE;

    /** Whether an item in this state asks for nothing more, as long as its validity lasts. */
    public boolean met() {
        return this == SATISFIED || this == WAIVED || this == NOT_APPLICABLE;
    }
}
