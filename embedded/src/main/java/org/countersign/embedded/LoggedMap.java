package org.countersign.embedded;

import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A map of the store that tells {@link Changes} what is put into it and removed from it, in that order. */
final class LoggedMap extends MVMap<Object, Object> {

    private final String name;
    private final Changes changes;

    private LoggedMap(Map<String, Object> config, String name, Changes changes) {
        super(config, new StoredType<>(), new StoredType<>());
        this.name = name;
        this.changes = changes;
    }

    /**
     * Every change of a map comes through here. The library puts, puts if absent and removes; compaction moves pages
     * with no value and a decision of its own, which changes nothing.
     */
    @Override
    public synchronized @Nullable Object operate(
            Object key, @Nullable Object value, DecisionMaker<? super Object> decision) {
        var before = super.operate(key, value, decision);
        if (decision == DecisionMaker.REMOVE) {
            changes.remove(name, key);
        } else if (value != null && (decision == DecisionMaker.PUT || before == null)) {
            changes.put(name, key, value);
        }
        return before;
    }

    static final class Builder extends MVMap.BasicBuilder<LoggedMap, Object, Object> {

        private final String name;
        private final Changes changes;

        Builder(String name, Changes changes) {
            this.name = name;
            this.changes = changes;
        }

        @Override
        public LoggedMap create(MVStore store, Map<String, Object> config) {
            config.put("store", store);
            return create(config);
        }

        @Override
        protected LoggedMap create(Map<String, Object> config) {
            return new LoggedMap(config, name, changes);
        }
    }
}
