package org.countersign.signoff.casefile.domain;

/** What evidence says of an item. */
public enum Outcome {
    PASS,
    WARN,
    FAIL,
    INCONCLUSIVE
}
