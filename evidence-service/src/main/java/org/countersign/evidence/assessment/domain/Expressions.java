package org.countersign.evidence.assessment.domain;

/** Knows the language of criteria. */
@FunctionalInterface
public interface Expressions {
    /** The expression ready for use; the same text gives the same. */
    Expression of(String text);
}
