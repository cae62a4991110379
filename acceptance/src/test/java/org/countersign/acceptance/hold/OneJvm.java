package org.countersign.acceptance.hold;

import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Platform;

/** Everything in one JVM, store and broker included. */
record OneJvm(LaunchedPlatform launched) implements Victim {
    @Override
    public Platform platform() {
        return launched;
    }

    @Override
    public Inside inside() {
        return Inside.of(launched);
    }

    @Override
    public void kill() {
        launched.kill();
    }

    @Override
    public void startAgain() {
        launched.startAgain();
    }
}
