package org.countersign.chassis.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.chassis.json.WireJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as JSON, named after their records: {@code ItemWaived} is {@code item-waived}. A service keeps an approved list
 * of these names in a test, so that renaming a record cannot make old entries unreadable.
 *
 * @param <F> sealed type of the facts
 */
public final class JsonFacts<F> implements FactCodec<F> {
    private static final JsonMapper JSON = WireJson.lenient();

    private final Map<String, Class<? extends F>> types = new HashMap<>();

    /** Facts are the records that {@code root} permits, directly or through a sealed type between. */
    public JsonFacts(Class<F> root) {
        records(root).forEach(record -> types.put(name(record), record.asSubclass(root)));
    }

    @Override
    public String type(F fact) {
        return name(fact.getClass());
    }

    @Override
    public String write(F fact) {
        return JSON.writeValueAsString(fact);
    }

    @Override
    public F read(String type, String json) {
        var record = types.get(type);
        if (record == null) {
            throw new IllegalArgumentException("unknown fact " + type);
        }
        return JSON.readValue(json, record);
    }

    /** The names of all facts, for the approved list. */
    public java.util.Set<String> types() {
        return new java.util.TreeSet<>(types.keySet());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        var permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(type.getName() + " is neither a record nor sealed");
        }
        return Arrays.stream(permitted).flatMap(JsonFacts::records);
    }

    private static String name(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
