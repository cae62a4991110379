package org.countersign.signoff.casefile.domain;

/** Over the data decision alone, or over everything. */
public enum RoundName {
    DATA,
    GO
}
