package org.countersign.chassis.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folded states read last, bounded. A cached state is where reading goes on, never where it ends. */
final class StreamCache {
    private final Map<String, Versioned<?>> states;

    StreamCache(int capacity) {
        this.states = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Versioned<?>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable Versioned<?> get(String stream) {
        return states.get(stream);
    }

    synchronized void put(String stream, Versioned<?> state) {
        var known = states.get(stream);
        if (known == null || known.seq() < state.seq()) {
            states.put(stream, state);
        }
    }
}
