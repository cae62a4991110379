package org.countersign.checklist.transition.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody says that an item does not apply; it counts when another person confirmed it. */
public record Exemption(
        String item,
        String justification,
        String by,
        Instant at,
        @Nullable String confirmedBy,
        @Nullable String comment) {}
