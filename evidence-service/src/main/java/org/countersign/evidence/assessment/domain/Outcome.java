package org.countersign.evidence.assessment.domain;

/** What evidence says when it is held against criteria, from best to worst; pass and warn satisfy. */
public enum Outcome {
    PASS,
    WARN,
    INCONCLUSIVE,
    FAIL;

    /** The worse of the two. */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
