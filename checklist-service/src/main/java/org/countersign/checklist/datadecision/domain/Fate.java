package org.countersign.checklist.datadecision.domain;

/** What becomes of a dataset of the stage that is left. */
public enum Fate {
    DELETE,
    MIGRATE,
    ADOPT,
    ARCHIVE;

    /** Whether the data is kept. */
    public boolean keeps() {
        return this != DELETE;
    }
}
