package org.countersign.evidence.assessment.cel;

/** The text is CEL, but nothing that a criterion may say. */
final class NotACriterionException extends RuntimeException {
    NotACriterionException(String why) {
        super(why, null, false, false);
    }
}
