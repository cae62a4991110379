package org.countersign.contracts;

/** What becomes of a dataset of the stage that is left. On the wire in lower case with hyphens. */
public enum Fate {
    DELETE,
    MIGRATE,
    ADOPT,
    ARCHIVE
}
