package org.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, all at once, however deep its {@code $and}s. It serves to find few documents
 * that may match; whatever else the query says is checked on each of them.
 */
record Demands(Map<String, List<Object>> conditions) {

    static Demands of(Document query) {
        var conditions = new HashMap<String, List<Object>>();
        gather(query, conditions);
        return new Demands(conditions);
    }

    /** Values of which the field must have one; empty where the query demands no such thing. */
    Optional<List<Object>> values(String field) {
        return conditions(field)
                .map(Demands::values)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size));
    }

    /** A text that the field must not lie below, by {@code $gt} or {@code $gte}. */
    Optional<String> lowest(String field) {
        return texts(field, "$gt", "$gte").max(Comparator.naturalOrder());
    }

    /** A text that the field must not lie above, by {@code $lt} or {@code $lte}. */
    Optional<String> highest(String field) {
        return texts(field, "$lt", "$lte").min(Comparator.naturalOrder());
    }

    private Stream<Object> conditions(String field) {
        return conditions.getOrDefault(field, List.of()).stream();
    }

    private Stream<String> texts(String field, String... operators) {
        return conditions(field)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .flatMap(condition -> Stream.of(operators).map(condition::get))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static void gather(Document query, Map<String, List<Object>> conditions) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> gather((Document) part, conditions));
            } else if (condition != null) {
                conditions.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
            }
        });
    }

    private static Optional<List<Object>> values(Object condition) {
        if (condition instanceof Document operators) {
            var equal = operators.get("$eq");
            if (equal != null && isPlain(equal)) {
                return Optional.of(List.of(equal));
            }
            return operators.get("$in") instanceof Collection<?> any
                            && any.stream().allMatch(Demands::isPlain)
                    ? Optional.of(
                            any.stream().distinct().map(Object.class::cast).toList())
                    : Optional.empty();
        }
        return isPlain(condition) ? Optional.of(List.of(condition)) : Optional.empty();
    }

    /** Whether to be equal is to be found under this key: not so for null, patterns, lists and parts of documents. */
    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _, Instant _, ObjectId _, UUID _ -> true;
            case null, default -> false;
        };
    }
}
