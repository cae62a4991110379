package org.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** Reading in the order of ids, up or down, which is the order in which documents lie where all ids are texts. */
enum IdOrder {
    UP,
    DOWN;

    /** Empty where another order is asked for; without any, the way up is as good as another. */
    static Optional<IdOrder> of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return Optional.of(UP);
        }
        return orderBy.size() == 1 && orderBy.get("_id") instanceof Number direction
                ? Optional.of(direction.intValue() < 0 ? DOWN : UP)
                : Optional.empty();
    }

    /** The documents within the bounds that the query sets to the id, read as they are asked for. */
    Optional<Stream<Document>> read(LoggedMap documents, Demands demands) {
        if (!(documents.firstKey() instanceof String first) || !(documents.lastKey() instanceof String last)) {
            return Optional.empty();
        }
        var low = demands.lowest("_id").orElse(first);
        var high = demands.highest("_id").orElse(last);
        Iterable<Document> read = () -> this == UP
                ? new Values(documents.cursor(low, high, false))
                : new Values(documents.cursor(high, low, true));
        return Optional.of(low.compareTo(high) > 0 ? Stream.of() : StreamSupport.stream(read.spliterator(), false));
    }

    private record Values(Cursor<Object, Object> cursor) implements Iterator<Document> {

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Document next() {
            cursor.next();
            return (Document) cursor.getValue();
        }
    }
}
