package org.countersign.checklist.control.domain;

import org.jspecify.annotations.Nullable;

/**
 * A named condition over measurements.
 *
 * @param expression CEL over measurement names and {@code attribute.<name>}
 * @param warn CEL; where the expression holds and this does not, the outcome is a warning
 */
public record Criterion(
        String name, String expression, @Nullable String warn) {}
