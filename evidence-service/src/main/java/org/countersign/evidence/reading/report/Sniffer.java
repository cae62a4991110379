package org.countersign.evidence.reading.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the glance: once over the whole text, so that a broken report is refused with its place before any reader. */
final class Sniffer {
    private static final int MOST = 2_000;
    private static final int SHORT = 200;

    private final Map<String, String> top = new LinkedHashMap<>();
    private final Set<String> second = new HashSet<>();
    private final Set<String> third = new HashSet<>();

    private Sniffer() {}

    static Sniff of(String text) {
        var first = text.stripLeading().charAt(0);
        return switch (first) {
            case '{' -> new Sniffer().object(text);
            case '[' -> {
                JsonText.OF_TOOLS.walk(text, JsonParser::skipChildren);
                yield Sniff.nothing(Sniff.Root.ARRAY);
            }
            case '<' -> Sniff.xml(XmlText.rootName(text));
            default -> Sniff.nothing(Sniff.Root.OTHER);
        };
    }

    private Sniff object(String text) {
        JsonText.OF_TOOLS.walk(text, this::outermost);
        return new Sniff(Sniff.Root.OBJECT, "", top, second, third);
    }

    private void outermost(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var value = parser.nextToken();
            if (top.size() < MOST) {
                top.put(key, shown(value, parser));
            }
            if (value == JsonToken.START_OBJECT) {
                inner(key, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void inner(String outer, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            keep(second, outer + "." + parser.currentName());
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                innermost(outer, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void innermost(String outer, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            keep(third, outer + ".*." + parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static void keep(Set<String> keys, String key) {
        if (keys.size() < MOST) {
            keys.add(key);
        }
    }

    private static String shown(@Nullable JsonToken value, JsonParser parser) {
        return switch (value) {
            case START_OBJECT -> "{}";
            case START_ARRAY -> "[]";
            case VALUE_STRING -> parser.getStringLength() <= SHORT ? parser.getString() : "=";
            case null, default -> "=";
        };
    }
}
