package org.countersign.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which documents an index names for a query that demands more than the index holds. The library asks an index only
 * for queries of exactly its fields, and reads the whole collection for all others.
 */
final class AccessPath {

    private AccessPath() {}

    /** The positions of all documents that can match; empty where no index tells. */
    static Optional<Iterable<Object>> positions(Demands demands, List<Index<Object>> indexes) {
        return indexes.stream()
                .filter(Index::isUnique)
                .flatMap(index -> byUniqueKey(index, demands).stream())
                .findFirst()
                .or(() -> indexes.stream()
                        .filter(SecondaryIndex.class::isInstance)
                        .flatMap(index -> ((SecondaryIndex) index).positions(demands).stream())
                        .findFirst());
    }

    private static Optional<Iterable<Object>> byUniqueKey(Index<Object> index, Demands demands) {
        var fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        if (fields.stream().anyMatch(field -> field.contains("."))) {
            return Optional.empty();
        }
        if (fields.size() == 1) {
            return demands.values(fields.getFirst())
                    .map(values -> values.stream()
                            .map(value -> index.getPosition(new Document(fields.getFirst(), value)))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }
        var key = new Document();
        for (var field : fields) {
            var values = demands.values(field).filter(any -> any.size() == 1);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            key.append(field, values.get().getFirst());
        }
        return Optional.of(Optional.ofNullable(index.getPosition(key)).stream().toList());
    }
}
