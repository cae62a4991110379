package org.countersign.checklist.control.domain;

/** When an item has to be met: before the go, at cutover, or after it. */
public enum Phase {
    BEFORE,
    CUTOVER,
    AFTER
}
