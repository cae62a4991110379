package org.countersign.evidence.assessment.domain;

import org.jspecify.annotations.Nullable;

/**
 * A named condition over measurements.
 *
 * @param expression CEL over measurement names and {@code attribute.<name>}; false = fail
 * @param warn CEL; where the expression holds and this does not, the outcome is {@code warn}
 */
public record Criterion(
        String name, String expression, @Nullable String warn) {}
