package org.countersign.acceptance.hold;

import org.countersign.acceptance.kept.Kept;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.LaunchedPlatform;

/**
 * Where a platform keeps what it writes and tells.
 *
 * @param store connection string
 * @param prefix what stands before the name of each database
 * @param brokers bootstrap servers
 */
record Inside(String store, String prefix, String brokers) {
    static Inside of(LaunchedPlatform platform) {
        return new Inside(platform.store(), platform.prefix(), platform.kafkaBrokers());
    }

    static Inside of(ApartPlatform platform) {
        return new Inside(platform.mongodb(), platform.prefix(), platform.kafkaBrokers());
    }

    Kept kept() {
        return Kept.read(store, prefix);
    }

    /** Entries that wait to be told. */
    long pending() {
        return Kept.pending(store, prefix);
    }
}
