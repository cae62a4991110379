package org.countersign.chassis.problem;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.countersign.chassis.json.WireJson;
import org.jspecify.annotations.Nullable;

/** Java types as a sender of JSON calls them. */
final class Kinds {
    private Kinds() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> WireJson.name((Enum<?>) constant))
                    .collect(Collectors.joining(", ", "one of: ", ""));
        }
        return isNumber(type) ? number(type) : other(type);
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class);
    }

    private static String number(Class<?> type) {
        var whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return whole ? "a whole number" : "a number";
    }

    private static String other(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time as RFC 3339, for example 2026-03-01T09:00:00Z";
        }
        if (type == Duration.class || type == Period.class) {
            return "a duration as ISO 8601, for example PT30M";
        }
        if (type == LocalDate.class) {
            return "a date, for example 2026-03-01";
        }
        if (type == UUID.class || type == URI.class) {
            return "a " + type.getSimpleName();
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
