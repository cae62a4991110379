package org.countersign.evidence.reading.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as test runners write them: thousands apart by commas in some locales. What is no number is absent. */
final class JUnitNumber {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

    private JUnitNumber() {}

    /** A time in seconds, such as {@code 0.272} or {@code 1,234.5}. */
    static Optional<Double> seconds(String text) {
        var plain = text.strip().replace(",", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(Double.parseDouble(plain)) : Optional.empty();
    }

    static Optional<Long> count(String text) {
        var plain = text.strip().replace(",", "");
        return COUNT.matcher(plain).matches() ? Optional.of(Long.parseLong(plain)) : Optional.empty();
    }
}
