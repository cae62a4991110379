package org.countersign.checklist.datadecision.domain;

/** What an audience was told of its data, from strictest. */
public enum PromiseValue {
    TEMPORARY,
    MAY_BE_DELETED,
    NONE_MADE,
    MIGRATED,
    RETAINED;

    /** Whether data may be kept under it without asking. */
    public boolean allowsKeeping() {
        return compareTo(MIGRATED) >= 0;
    }
}
