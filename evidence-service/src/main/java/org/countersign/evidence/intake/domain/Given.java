package org.countersign.evidence.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the poster said of a report. Together with the report's digest it is what makes two posts the same.
 *
 * @param statedBy who states it, where a person does
 */
public record Given(
        @Nullable String item,
        @Nullable String source,
        @Nullable Instant collectedAt,
        @Nullable String environment,
        @Nullable String subject,
        @Nullable String category,
        @Nullable String statedBy) {}
