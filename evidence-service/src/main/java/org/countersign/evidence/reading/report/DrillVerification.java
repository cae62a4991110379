package org.countersign.evidence.reading.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One look at what was restored. Whether it holds is computed from expected and actual; what the report says of it is
 * not believed.
 *
 * @param tolerance largest difference between two numbers that still holds; 0 = none
 */
record DrillVerification(
        String name, String kind, String expected, String actual, double tolerance, Optional<Boolean> passed) {
    private static final List<String> KINDS = List.of("query", "checksum", "smoke");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    static DrillVerification of(Fields fields) {
        return new DrillVerification(
                fields.text("name"),
                fields.choice("kind", KINDS),
                fields.label("expected"),
                fields.label("actual"),
                fields.optionalMeasure("tolerance").orElse(0.0),
                fields.optionalFlag("passed"));
    }

    /** Whether it looked at the data; a smoke test only shows that something answers. */
    boolean isStrong() {
        return !kind.equals("smoke");
    }

    boolean holds() {
        if (kind.equals("checksum")) {
            return expected.equalsIgnoreCase(actual);
        }
        var numbers =
                NUMBER.matcher(expected).matches() && NUMBER.matcher(actual).matches();
        return numbers ? withinTolerance() : expected.equals(actual);
    }

    boolean disagrees() {
        return passed.filter(said -> said != holds()).isPresent();
    }

    private boolean withinTolerance() {
        var difference =
                new BigDecimal(expected).subtract(new BigDecimal(actual)).abs();
        return difference.compareTo(BigDecimal.valueOf(tolerance)) <= 0;
    }
}
