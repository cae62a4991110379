package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads an object of one of our own records, strictly, and notes every bad field instead of stopping at the first. A
 * bad field yields a stand-in, which nobody sees: whoever asked looks at the errors before using anything. {@code
 * null} is the same as absent.
 */
final class Fields {
    static final Pattern DATASET = Pattern.compile("[a-z0-9-]{1,40}");
    static final Pattern SHA256 = Pattern.compile("(sha256:)?[0-9a-fA-F]{64}");

    private static final int PROSE = 20_000;
    private static final int MOST_ENTRIES = 10_000;

    private final JsonNode object;
    private final String pointer;
    private final FieldValues values;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String pointer, FieldValues values) {
        this.object = object;
        this.pointer = pointer;
        this.values = values;
        if (!object.isObject()) {
            values.error(pointer, "must be an object");
        }
    }

    /** A short text that is there and not blank. */
    String text(String name) {
        return required(name).map(value -> values.text(value, at(name))).orElse("");
    }

    /** A long text that is there and not blank. */
    String prose(String name) {
        return required(name).map(value -> values.text(value, at(name), PROSE)).orElse("");
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(value -> values.text(value, at(name)));
    }

    /** A text of a given form. */
    String text(String name, Pattern form, String meaning) {
        return matching(text(name), name, form, meaning);
    }

    Optional<String> optionalText(String name, Pattern form, String meaning) {
        return optionalText(name).map(text -> matching(text, name, form, meaning));
    }

    /** One of few words. */
    String choice(String name, List<String> words) {
        return required(name)
                .map(value -> values.choice(value, at(name), words))
                .orElse(words.getFirst());
    }

    Optional<String> optionalChoice(String name, List<String> words) {
        return optional(name).map(value -> values.choice(value, at(name), words));
    }

    /** A point in time with a zone. */
    Instant instant(String name) {
        return required(name).map(value -> values.instant(value, at(name))).orElse(Instant.EPOCH);
    }

    Optional<Instant> optionalInstant(String name) {
        return optional(name).map(value -> values.instant(value, at(name)));
    }

    /** A whole number of 0 or more. */
    long count(String name) {
        return required(name).map(value -> values.count(value, at(name))).orElse(0L);
    }

    Optional<Long> optionalCount(String name) {
        return optional(name).map(value -> values.count(value, at(name)));
    }

    boolean flag(String name) {
        return required(name).map(value -> values.flag(value, at(name))).orElse(false);
    }

    /** A short text, or a number as it is written out. */
    String label(String name) {
        return required(name).map(value -> values.label(value, at(name))).orElse("");
    }

    Optional<String> optionalLabel(String name) {
        return optional(name).map(value -> values.label(value, at(name)));
    }

    /** A finite number of 0 or more. */
    Optional<Double> optionalMeasure(String name) {
        return optional(name).map(value -> values.measure(value, at(name)));
    }

    Optional<Boolean> optionalFlag(String name) {
        return optional(name).map(value -> values.flag(value, at(name)));
    }

    /** An object with fields of its own, read at once. */
    <T> Optional<T> optionalObject(String name, Function<Fields, T> read) {
        return optional(name).map(value -> object(value, at(name), read));
    }

    <T> Optional<T> object(String name, Function<Fields, T> read) {
        return required(name).map(value -> object(value, at(name), read));
    }

    /** A list of objects, which may be empty but not absent. */
    <T> List<T> objects(String name, Function<Fields, T> read) {
        return list(required(name), name, (value, place) -> object(value, place, read));
    }

    /** A list of short texts, which may be empty but not absent. */
    List<String> texts(String name) {
        return list(required(name), name, values::text);
    }

    Optional<List<String>> optionalTexts(String name) {
        return optional(name).map(value -> list(Optional.of(value), name, values::text));
    }

    /** A list whose entries are read one by one from the node and its place. */
    <T> List<T> list(Optional<JsonNode> found, String name, EntryReader<T> read) {
        var entries = new ArrayList<T>();
        if (found.isEmpty()) {
            return entries;
        }
        var list = found.get();
        if (!list.isArray()) {
            values.error(at(name), "must be a list");
        } else if (list.size() > MOST_ENTRIES) {
            values.error(at(name), "has more than " + MOST_ENTRIES + " entries");
        } else {
            for (var i = 0; i < list.size(); i++) {
                entries.add(read.read(list.path(i), at(name) + "/" + i));
            }
        }
        return entries;
    }

    /** The raw field, for those that may have more than one form. */
    Optional<JsonNode> optional(String name) {
        known.add(name);
        var value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<JsonNode> required(String name) {
        var found = optional(name);
        if (found.isEmpty() && object.isObject()) {
            values.error(at(name), "is missing");
        }
        return found;
    }

    /** Notes a fault in a field whose form is right. */
    void wrong(String name, String message) {
        values.error(at(name), message);
    }

    /** Notes every field that nobody asked for; called once all were read. */
    void nothingElse() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                values.error(at(name), "is not a field of this record");
            }
        }
    }

    /** One of few words, or a list of them that is not empty. */
    List<String> choices(String name, List<String> words) {
        var found = required(name);
        if (found.isEmpty() || !found.get().isArray()) {
            return found.map(value -> List.of(values.choice(value, at(name), words)))
                    .orElse(List.of());
        }
        if (found.get().isEmpty()) {
            wrong(name, "must not be empty");
        }
        return list(found, name, (value, place) -> values.choice(value, place, words));
    }

    /** The entries of a list, each a text or an object whose fields the writer chose. */
    List<JsonNode> entries(String name) {
        return list(optional(name), name, (value, place) -> {
            if (!value.isObject()) {
                values.text(value, place);
            }
            return value;
        });
    }

    /** A list of people, each a name or an object with {@code id} and perhaps a {@code role}. */
    List<String> people(String name) {
        return list(
                required(name),
                name,
                (value, place) -> value.isObject() ? object(value, place, Fields::person) : values.text(value, place));
    }

    private static String person(Fields fields) {
        fields.optionalText("role");
        return fields.text("id");
    }

    private <T> T object(JsonNode value, String place, Function<Fields, T> read) {
        var fields = new Fields(value, place, values);
        var result = read.apply(fields);
        fields.nothingElse();
        return result;
    }

    private String matching(String text, String name, Pattern form, String meaning) {
        if (!text.isBlank() && !form.matcher(text).matches()) {
            values.error(at(name), "must be " + meaning);
        }
        return text;
    }

    private String at(String name) {
        return JsonFigure.under(pointer, name);
    }

    /** Reads an entry of a list. */
    @FunctionalInterface
    interface EntryReader<T> {
        T read(JsonNode value, String pointer);
    }
}
