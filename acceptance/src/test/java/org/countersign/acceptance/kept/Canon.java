package org.countersign.acceptance.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The canonical form of texts, lists and objects of them (RFC 8785), written anew: the product's own is what is checked. */
final class Canon {
    private static final int PRINTABLE = 0x20;

    private Canon() {}

    static String sha256(Object value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text(value).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String text(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Collection<?> list -> list.stream().map(Canon::text).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> object -> object(object);
            default -> throw new IllegalArgumentException("not in an entry: " + value.getClass());
        };
    }

    /** Names are sorted by their UTF-16 units, which is how {@link String} compares. */
    private static String object(Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + text(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < PRINTABLE) {
                        out.append("\\u%04x".formatted(unit));
                    } else {
                        out.append((char) unit);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
