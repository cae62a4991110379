package org.countersign.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The place in a list after which a page starts, as text that callers pass back and do not read. */
public final class Cursor {
    private static final String VERSION = "1";
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1_000;

    private Cursor() {}

    /** Parts hold no control characters. */
    public static String encode(List<String> place) {
        var text = VERSION + SEPARATOR + String.join(SEPARATOR, place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Empty where the text is no cursor of ours. */
    public static Optional<List<String>> decode(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
            return parts.size() > 1 && parts.getFirst().equals(VERSION)
                    ? Optional.of(parts.subList(1, parts.size()))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
