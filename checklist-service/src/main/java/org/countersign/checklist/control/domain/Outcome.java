package org.countersign.checklist.control.domain;

/** What evidence says of criteria; pass and warn satisfy, inconclusive proves nothing. */
public enum Outcome {
    PASS,
    WARN,
    FAIL,
    INCONCLUSIVE
}
