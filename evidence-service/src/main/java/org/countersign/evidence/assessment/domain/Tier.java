package org.countersign.evidence.assessment.domain;

/** How much depends on a workload. */
public enum Tier {
    STANDARD,
    IMPORTANT,
    CRITICAL
}
