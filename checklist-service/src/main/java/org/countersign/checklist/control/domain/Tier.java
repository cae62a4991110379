package org.countersign.checklist.control.domain;

/** How much depends on a workload; each tier asks all that the one before it asks, and more. */
public enum Tier {
    STANDARD,
    IMPORTANT,
    CRITICAL
}
