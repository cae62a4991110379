package org.countersign.acceptance.hold;

import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.platform.Platform;

/**
 * One JVM and its store, a process of its own; both are killed.
 *
 * @param ready returns when the started store takes writes
 */
record BesideItsStore(LaunchedPlatform launched, Part server, Runnable ready) implements Victim {
    @Override
    public Platform platform() {
        return launched;
    }

    @Override
    public Inside inside() {
        return Inside.of(launched);
    }

    /** The store first: what it then has not written is lost, whatever the platform still says. */
    @Override
    public void kill() {
        server.kill();
        launched.kill();
    }

    @Override
    public void startAgain() {
        server.start().awaitReady();
        ready.run();
        launched.startAgain();
    }
}
