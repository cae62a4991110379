package org.countersign.evidence.assessment.domain;

/** Parameters of a post that may be left out and are assumed then. */
public final class Lacking {
    public static final String COLLECTED_AT = "collectedAt";
    public static final String ENVIRONMENT = "environment";
    public static final String SUBJECT = "subject";

    private Lacking() {}
}
