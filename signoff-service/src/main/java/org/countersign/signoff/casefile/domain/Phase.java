package org.countersign.signoff.casefile.domain;

/** When an item has to be met. */
public enum Phase {
    BEFORE,
    CUTOVER,
    AFTER
}
