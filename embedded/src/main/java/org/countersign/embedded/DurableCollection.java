package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A collection each of whose writing operations is one frame, appended before the collection's lock is let go. */
final class DurableCollection extends H2Collection {

    private final Changes changes;
    private final LoggedMap documents;

    DurableCollection(
            MongoDatabase database, String name, CollectionOptions options, StoreMaps maps, CursorRegistry cursors) {
        this.changes = maps.changes();
        var fullName = database.getDatabaseName() + "." + name;
        var opened = maps.open("databases." + fullName);
        this.documents = opened;
        super(database, name, options, typed(opened), typed(maps.open("meta." + fullName)), cursors);
    }

    @Override
    public synchronized void addDocument(Document document) {
        changes.inOneFrame(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public synchronized void addDocuments(Stream<Document> documents) {
        changes.inOneFrame(() -> {
            super.addDocuments(documents);
            return documents;
        });
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return changes.inOneFrame(() -> super.findAndModify(query));
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return changes.inOneFrame(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return changes.inOneFrame(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return changes.inOneFrame(
                () -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        changes.inOneFrame(() -> {
            super.removeDocument(document);
            return document;
        });
    }

    /** Marks a secondary index as complete, so that it is not built again at the next start. */
    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof SecondaryIndex secondary) {
            secondary.built();
        }
    }

    /** Reads only what an index names, or only as many in the order of their ids as are asked for. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var demands = Demands.of(query);
        var named = AccessPath.positions(demands, getIndexes());
        if (named.isPresent()) {
            return matchDocuments(query, named.get(), orderBy, skip, limit, batchSize, fields);
        }
        var ordered = IdOrder.of(orderBy).flatMap(order -> order.read(documents, demands));
        if (ordered.isPresent()) {
            return matchDocumentsFromStream(ordered.get(), query, null, skip, limit, batchSize, fields);
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /**
     * Copies: the library changes what it found in place, and what it found is what the map holds. A checkpoint, or an
     * answer, that is being written meanwhile would meet half of the change.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @SuppressWarnings("unchecked") // all maps hold objects of any kind; the library names the kind it puts in
    private static <K, V> MVMap<K, V> typed(LoggedMap map) {
        return (MVMap<K, V>) (MVMap<?, ?>) map;
    }
}
