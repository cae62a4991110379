package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.evidence.reading.domain.FieldError;
import tools.jackson.databind.JsonNode;

/**
 * Checks single values of our own records and notes what is wrong with them. A bad value yields a stand-in, which
 * nobody sees: whoever asked looks at the errors before using anything.
 */
final class FieldValues {
    private static final int LINE = 500;
    private static final int MOST_ERRORS = 100;
    private static final long LARGEST_EXACT = 1L << 53;

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return errors;
    }

    void error(String place, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(place, message));
        }
    }

    String text(JsonNode value, String place) {
        return text(value, place, LINE);
    }

    String text(JsonNode value, String place, int longest) {
        if (!value.isString()) {
            error(place, "must be a text");
            return "";
        }
        var text = value.stringValue();
        if (text.isBlank()) {
            error(place, "must not be blank");
        } else if (text.length() > longest) {
            error(place, "is longer than " + longest + " characters");
        }
        return text;
    }

    String choice(JsonNode value, String place, List<String> words) {
        if (!value.isString() || !words.contains(value.stringValue())) {
            error(place, "must be one of " + String.join(", ", words));
            return words.getFirst();
        }
        return value.stringValue();
    }

    Instant instant(JsonNode value, String place) {
        var found = value.isString() ? Zoned.instant(value.stringValue()) : Optional.<Instant>empty();
        if (found.isEmpty()) {
            error(place, "must be a date and time with a zone, such as 2026-11-20T01:00:00Z");
        }
        return found.orElse(Instant.EPOCH);
    }

    /** A whole number of 0 or more; {@code 3.0} is one, as JSON Schema has it. */
    long count(JsonNode value, String place) {
        var number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(number >= 0) || number != Math.rint(number)) {
            error(place, "must be a whole number of 0 or more");
            return 0;
        }
        if (number > LARGEST_EXACT) {
            error(place, "is too large a number");
            return 0;
        }
        return (long) number;
    }

    boolean flag(JsonNode value, String place) {
        if (!value.isBoolean()) {
            error(place, "must be true or false");
            return false;
        }
        return value.booleanValue();
    }

    /** A text, or a number as it is written out. */
    String label(JsonNode value, String place) {
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            error(place, "is too large a number");
            return "";
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : text(value, place);
    }

    /** A finite number of 0 or more. */
    double measure(JsonNode value, String place) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue()) || value.doubleValue() < 0) {
            error(place, "must be a number of 0 or more");
            return 0;
        }
        return value.doubleValue();
    }
}
