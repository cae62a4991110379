package org.countersign.checklist.template.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.Times;
import org.jspecify.annotations.Nullable;

/** One object of a document, read field by field; a field that nobody asked for is a fault. */
final class Tree {
    private final Map<?, ?> fields;
    private final String at;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Tree(Map<?, ?> fields, String at, Faults faults) {
        this.fields = fields;
        this.at = at;
        this.faults = faults;
    }

    /** Reads an object with {@code reader} and then refuses what it did not ask for. */
    static <T> Optional<T> read(@Nullable Object value, String at, Faults faults, Function<Tree, T> reader) {
        if (!(value instanceof Map<?, ?> fields)) {
            faults.add(at, value == null ? "is required" : "must be an object");
            return Optional.empty();
        }
        var tree = new Tree(fields, at, faults);
        var read = reader.apply(tree);
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !tree.asked.contains(name))
                .forEach(name -> faults.add(tree.at(name), "unknown field"));
        return Optional.of(read);
    }

    Faults faults() {
        return faults;
    }

    String at(String name) {
        return Faults.at(at, name);
    }

    @Nullable
    Object value(String name) {
        asked.add(name);
        return fields.get(name);
    }

    String text(String name) {
        return optionalText(name).orElseGet(() -> {
            faults.check(fields.get(name) != null, at(name), "is required");
            return "";
        });
    }

    Optional<String> optionalText(String name) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case String text when !text.isBlank() && text.length() <= 500 -> Optional.of(text);
            default -> {
                faults.add(at(name), "must be text of 1 to 500 characters");
                yield Optional.empty();
            }
        };
    }

    String key(String name, String pattern) {
        var key = text(name);
        faults.check(key.isEmpty() || key.matches(pattern), at(name), "must match " + pattern);
        return key;
    }

    boolean flag(String name) {
        return switch (value(name)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> {
                faults.add(at(name), "must be true or false");
                yield false;
            }
        };
    }

    Optional<String> duration(String name) {
        return optionalText(name).filter(text -> {
            var fits = Times.duration(text).isPresent();
            faults.check(fits, at(name), "must be a duration as ISO 8601, for example P30D, and of at most 100 years");
            return fits;
        });
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return optionalText(name).flatMap(text -> constant(text, at(name), type));
    }

    <E extends Enum<E>> Optional<E> constant(String text, String place, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (wire(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        var known = List.of(type.getEnumConstants()).stream().map(Tree::wire).toList();
        faults.add(place, "must be one of: " + String.join(", ", known));
        return Optional.empty();
    }

    <T> List<T> list(String name, int most, ListReader<T> reader) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> entries) || entries.size() > most) {
            faults.add(at(name), "must be a list of at most " + most);
            return List.of();
        }
        var read = new ArrayList<T>();
        for (int index = 0; index < entries.size(); index++) {
            reader.read(entries.get(index), Faults.at(at(name), index)).ifPresent(read::add);
        }
        return read;
    }

    List<String> texts(String name, int most) {
        return list(name, most, (value, place) -> {
            if (value instanceof String text && !text.isBlank()) {
                return Optional.of(text);
            }
            faults.add(place, "must be text");
            return Optional.empty();
        });
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads one entry of a list. */
    @FunctionalInterface
    interface ListReader<T> {
        Optional<T> read(@Nullable Object value, String at);
    }
}
