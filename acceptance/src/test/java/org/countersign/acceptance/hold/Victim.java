package org.countersign.acceptance.hold;

import java.util.Optional;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Part;

/**
 * What is killed: a platform in one JVM and, where its store is a process of its own, that too.
 *
 * @param ready returns when the started store takes writes
 */
record Victim(LaunchedPlatform platform, Optional<Part> store, Runnable ready) {
    static Victim alone(LaunchedPlatform platform) {
        return new Victim(platform, Optional.empty(), () -> {});
    }

    static Victim withStore(LaunchedPlatform platform, Part store, Runnable ready) {
        return new Victim(platform, Optional.of(store), ready);
    }

    /** Where it keeps what it writes. */
    Inside inside() {
        return Inside.of(platform);
    }

    /**
     * SIGKILL to all of it; returns when it is gone. The store first: what it then has not written is lost, whatever the
     * platform still says.
     */
    void kill() {
        store.ifPresent(Part::kill);
        platform.kill();
    }

    /** On the same data and ports; returns when it answers. */
    void startAgain() {
        store.ifPresent(process -> {
            process.start().awaitReady();
            ready.run();
        });
        platform.startAgain();
    }
}
