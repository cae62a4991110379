package org.countersign.acceptance.hold;

import org.countersign.acceptance.platform.Platform;

/** What is killed: a platform and, where its store is a process of its own, that too. */
interface Victim {
    Platform platform();

    /** Where it keeps what it writes. */
    Inside inside();

    /** SIGKILL to all of it at once; returns when it is gone. */
    void kill();

    /** On the same data and ports; returns when it answers. */
    void startAgain();
}
