package org.countersign.bench;

import java.util.UUID;
import org.countersign.testkit.backend.Backends;

/** A database to measure on, of its own and empty at first. */
record Store(String uri, String database) {
    static Store fresh() {
        return new Store(
                Backends.shared().mongoUri(),
                "bench-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
