package org.countersign.evidence.assessment.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** How long evidence counts. */
final class Validity {
    private Validity() {}

    /**
     * The end of an ISO 8601 duration from a time on; days, months and years by the calendar, in UTC.
     *
     * @return empty where the text is no such duration
     */
    static Optional<Instant> until(Instant from, String validFor) {
        try {
            return Optional.of(
                    validFor.contains("T")
                            ? from.plus(Duration.parse(validFor))
                            : from.atZone(ZoneOffset.UTC)
                                    .plus(Period.parse(validFor))
                                    .toInstant());
        } catch (DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }
}
