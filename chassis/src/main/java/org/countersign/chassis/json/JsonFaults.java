package org.countersign.chassis.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What Jackson says of a text, for the person who wrote the text. */
public final class JsonFaults {
    /** The Java setting behind a bound that was passed, and where an opened bracket stands, which Jackson does not tell. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile(", from `[^`]*`| \\(start marker at \\[Source: [^]]*]\\)| \\[Source: [^]]*]");

    private JsonFaults() {}

    /** The first line of its message without what only a programmer understands, and without the text itself. */
    public static String message(JacksonException fault) {
        var message = fault.getOriginalMessage();
        return message == null
                ? ""
                : FOR_PROGRAMMERS
                        .matcher(message)
                        .replaceAll("")
                        .lines()
                        .findFirst()
                        .orElse("");
    }
}
