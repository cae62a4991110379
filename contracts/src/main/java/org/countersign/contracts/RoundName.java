package org.countersign.contracts;

/** A signing round: over the data decision alone, or over everything. On the wire in lower case with hyphens. */
public enum RoundName {
    DATA,
    GO
}
