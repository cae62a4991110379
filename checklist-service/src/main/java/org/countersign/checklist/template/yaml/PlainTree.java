package org.countersign.checklist.template.yaml;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what a parser gives into maps, lists, text, numbers and booleans, bounded however often parts repeat. */
final class PlainTree {
    private static final int MOST_NODES = 50_000;

    private int nodes;

    /**
     * The copy; entries without a value are left out.
     *
     * @throws IllegalArgumentException for more than {@value #MOST_NODES} nodes
     */
    Object plain(@Nullable Object value) {
        if (++nodes > MOST_NODES) {
            throw new IllegalArgumentException("has more than " + MOST_NODES + " values");
        }
        return switch (value) {
            case null -> "";
            case Map<?, ?> fields -> fields(fields);
            case List<?> entries -> entries(entries);
            case Date date -> date.toInstant().toString();
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number when Double.isFinite(number) -> number;
            default -> value.toString();
        };
    }

    private Map<String, Object> fields(Map<?, ?> fields) {
        var copy = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (value != null) {
                copy.put(String.valueOf(name), plain(value));
            }
        });
        return copy;
    }

    private List<Object> entries(List<?> entries) {
        var copy = new ArrayList<>();
        entries.forEach(entry -> copy.add(plain(entry)));
        return copy;
    }
}
