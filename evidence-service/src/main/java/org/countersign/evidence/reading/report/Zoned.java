package org.countersign.evidence.reading.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as reports write them. A time without a zone is no point in time, and is left out. */
final class Zoned {
    private static final int LONGEST = 40;

    /** Systems write year 1 or 9999 for "never". */
    private static final int FIRST_YEAR = 1971;

    private static final int LAST_YEAR = 2999;

    private Zoned() {}

    /** The instant of an RFC 3339 / ISO 8601 date and time with {@code Z} or an offset; seconds may have fractions. */
    static Optional<Instant> instant(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var time = OffsetDateTime.parse(text.strip());
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(time.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
