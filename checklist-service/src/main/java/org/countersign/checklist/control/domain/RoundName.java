package org.countersign.checklist.control.domain;

/** A signing round. */
public enum RoundName {
    DATA,
    GO
}
