package org.countersign.checklist.control.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Times that can be reckoned with: a span added to an instant stays one that every store and every clock can hold. */
public final class Times {
    /** Days of a century, leap days counted. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /** Reads an instant as RFC 3339 in UTC, of the years 1970 to 9999; empty for anything else. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(Times::isInReach);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Reads a duration as ISO 8601, of at most a century either way; empty for anything else. */
    public static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(Times::isInReach);
        } catch (DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    /** Whether it is of the years 1970 to 9999. */
    public static boolean isInReach(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(END);
    }

    private static boolean isInReach(Duration span) {
        return span.compareTo(LONGEST) <= 0 && span.compareTo(LONGEST.negated()) >= 0;
    }
}
