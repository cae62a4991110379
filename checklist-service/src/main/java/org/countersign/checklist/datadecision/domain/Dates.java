package org.countersign.checklist.datadecision.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.countersign.checklist.control.domain.Times;
import org.jspecify.annotations.Nullable;

/** Times as people write them in a decision: RFC 3339, or a plain date, which is its first moment in UTC. */
public final class Dates {
    private Dates() {}

    /** The moment, of the years 1970 to 9999; empty for absent text and for text that is neither. */
    public static Optional<Instant> moment(@Nullable String text) {
        return text == null ? Optional.empty() : time(text).or(() -> date(text)).filter(Times::isInReach);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
