package org.countersign.evidence.reading.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads figures and times out of a tool's JSON; a wrong type is refused with its place, an absent one is absent. */
final class JsonFigure {
    private JsonFigure() {}

    /** The pointer to a property of what {@code pointer} points to. */
    static String under(String pointer, String property) {
        return pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    /** The first of these properties that is there, as a finite number of 0 or more; {@code null} if none is. */
    static @Nullable Double atLeastZero(JsonNode object, String pointer, String... spellings) {
        for (var spelling : spellings) {
            var value = object.path(spelling);
            if (!value.isMissingNode() && !value.isNull()) {
                return atLeastZero(value, under(pointer, spelling));
            }
        }
        return null;
    }

    /** The first of these properties that is there, as a share of a whole. */
    static @Nullable Double ratio(JsonNode object, String pointer, String... spellings) {
        var ratio = atLeastZero(object, pointer, spellings);
        if (ratio != null && ratio > 1) {
            throw UnreadableReportException.field(pointer, "a ratio of " + ratio + " is more than 1");
        }
        return ratio;
    }

    private static double atLeastZero(JsonNode value, String pointer) {
        if (!value.isNumber()) {
            throw UnreadableReportException.field(pointer, "must be a number");
        }
        var number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw UnreadableReportException.field(pointer, "is too large a number");
        }
        if (number < 0) {
            throw UnreadableReportException.field(pointer, "must not be negative");
        }
        return number;
    }
}
