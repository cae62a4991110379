package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An index that several documents may share a key of: its keys are the fields' values and the document's position.
 *
 * <p>It holds the documents whose first field has a value, and is asked for given values of the first fields only.
 * That is all that an index with a partial filter on its first field must hold, so such a filter needs no reading.
 */
final class SecondaryIndex extends Index<Object> {

    /** There once all documents have been read: an index may be complete and hold nothing. */
    private static final String BUILT = "built";

    private final LoggedMap map;

    SecondaryIndex(LoggedMap map, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.map = map;
    }

    /** To be called when all documents of the collection have been added. */
    void built() {
        map.putIfAbsent(BUILT, true);
    }

    /** Where the first field's value is demanded: the documents with it, and with that of the fields that follow. */
    Optional<Iterable<Object>> positions(Demands demands) {
        var prefixes = List.of(List.<Object>of());
        for (var field : keys()) {
            var values = demands.values(field);
            if (values.isEmpty()) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.get().stream().map(value -> extended(prefix, value)))
                    .toList();
        }
        if (prefixes.equals(List.of(List.of()))) {
            return Optional.empty();
        }
        var found = prefixes.stream()
                .map(prefix -> new KeyValue(prefix).normalized())
                .distinct()
                .toList();
        return Optional.of(() -> found.stream().flatMap(this::under).distinct().iterator());
    }

    private Stream<Object> under(KeyValue from) {
        Iterable<Object> keys = () -> map.cursor(from);
        return StreamSupport.stream(keys.spliterator(), false)
                .takeWhile(key -> key instanceof KeyValue found && startsWith(found, from))
                .map(key -> ((KeyValue) key).get(keys().size()));
    }

    private static boolean startsWith(KeyValue key, KeyValue prefix) {
        for (var i = 0; i < prefix.size(); i++) {
            if (!Objects.equals(key.get(i), prefix.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> extended(List<Object> prefix, Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        entries(document, position).forEach(key -> map.put(key, true));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entries(document, Missing.ofNullable(document.get("_id"))).forEach(map::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            entries(before, position).forEach(map::remove);
            add(after, position, collection);
        }
    }

    private Stream<KeyValue> entries(Document document, Object position) {
        return getKeyValues(document).stream()
                .filter(values -> values.get(0) != null)
                .map(values -> new KeyValue(
                        Stream.concat(values.stream(), Stream.of(position)).toList()));
    }

    @Override
    public boolean isEmpty() {
        return !map.containsKey(BUILT);
    }

    @Override
    public long getCount() {
        return Math.max(0, map.sizeAsLong() - 1);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Only {@link AccessPath} asks this index. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.of();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // documents may share a key
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // documents may share a key
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
