package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;

/** A database whose collections and indexes live in logged maps. */
final class DurableDatabase extends H2Database {

    private final StoreMaps maps;

    DurableDatabase(String name, StoreMaps maps, CursorRegistry cursors) {
        this.maps = maps;
        super(name, maps.store(), cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        maps.open(getFullCollectionNamespace(collectionName) + "._index_" + indexName);
        return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        var name = getFullCollectionNamespace(collectionName) + "._index_" + indexName;
        return new SecondaryIndex(maps.open(name), indexName, keys);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new DurableCollection(this, collectionName, options, maps, cursorRegistry);
    }

    /** A collection, its name and its first index come to be together. */
    @Override
    protected synchronized MongoCollection<Object> resolveOrCreateCollection(String collectionName) {
        return maps.changes().inOneFrame(() -> super.resolveOrCreateCollection(collectionName));
    }
}
