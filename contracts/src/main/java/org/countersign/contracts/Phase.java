package org.countersign.contracts;

/** When an item has to be met: before the go, at cutover, or after it. On the wire in lower case with hyphens. */
public enum Phase {
    BEFORE,
    CUTOVER,
    AFTER
}
