package org.countersign.evidence.intake.domain;

import org.jspecify.annotations.Nullable;

/** Where in a report something is wrong, as far as known; lines and columns from 1. */
public record Place(
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String pointer) {}
