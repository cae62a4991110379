package org.countersign.contracts;

/** How much depends on a workload; each tier asks all that the one before it asks, and more. On the wire in lower case with hyphens. */
public enum Tier {
    STANDARD,
    IMPORTANT,
    CRITICAL
}
