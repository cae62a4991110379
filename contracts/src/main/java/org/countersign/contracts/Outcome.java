package org.countersign.contracts;

/**
 * What evidence says when it is held against criteria; {@code PASS} and {@code WARN} satisfy, {@code INCONCLUSIVE}
 * proves nothing. On the wire in lower case with hyphens.
 */
public enum Outcome {
    PASS,
    WARN,
    FAIL,
    INCONCLUSIVE
}
