package org.countersign.embedded;

import org.h2.mvstore.MVStore;

/**
 * The maps of one store. The library opens them by name and takes one that is open already, so a map that is opened
 * here first is the one it uses.
 */
record StoreMaps(MVStore store, Changes changes) {

    LoggedMap open(String name) {
        return store.openMap(name, new LoggedMap.Builder(name, changes));
    }

    void openAll() {
        store.getMapNames().forEach(this::open);
    }
}
