package org.countersign.checklist.criterion.domain;

import java.util.Optional;

/** Knows the language of criteria. */
@FunctionalInterface
public interface Expressions {
    /** Why the expression cannot be a criterion, naming what is unknown; empty where it can. */
    Optional<String> problem(String expression);
}
