package org.countersign.signoff.casefile.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON values in one Java form: 400 and 400.0 are the same JSON number and have to be the same value here. */
final class Values {
    private Values() {}

    static Map<String, Object> uniform(Map<String, Object> values) {
        var uniform = new TreeMap<String, Object>();
        values.forEach((name, value) -> uniform.put(name, of(value)));
        return uniform;
    }

    private static Object of(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case List<?> list -> list.stream().map(Values::of).toList();
            case Map<?, ?> map -> {
                var uniform = new TreeMap<String, Object>();
                map.forEach((name, inner) -> uniform.put(String.valueOf(name), of(inner)));
                yield uniform;
            }
            default -> value;
        };
    }
}
