package org.countersign.embedded;

import java.util.concurrent.Semaphore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that makes checkpoints when enough was written, and one more at the stop. */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** The log's length, in bytes, after which a checkpoint is worth its cost: it rewrites every page touched since. */
    static final long LOG_BYTES = 32L * 1024 * 1024;

    private static final int UNSAVED_BYTES = 96 * 1024 * 1024;

    private final Semaphore due = new Semaphore(0);
    private final MVStore store;
    private final RedoLog log;
    private final Checkpoints checkpoints;
    private final long logBytes;
    private final Thread thread;
    private volatile boolean stopped;

    Housekeeping(MVStore store, RedoLog log, Checkpoints checkpoints, long logBytes) {
        this.store = store;
        this.log = log;
        this.checkpoints = checkpoints;
        this.logBytes = logBytes;
        this.thread =
                Thread.ofPlatform().name("embedded-store-checkpoint").daemon().start(this::run);
    }

    void wakeIfDue() {
        if (isDue() && due.availablePermits() == 0) {
            due.release();
        }
    }

    /** Makes the last checkpoint; nobody writes any more. */
    void stop() {
        stopped = true;
        due.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoints.make();
    }

    private boolean isDue() {
        return log.length() > logBytes || store.getUnsavedMemory() > UNSAVED_BYTES;
    }

    private void run() {
        while (!stopped) {
            due.acquireUninterruptibly();
            if (!stopped && isDue()) {
                checkpoint();
            }
        }
    }

    /** A checkpoint that fails leaves the log as it is, so nothing is lost; the next one is tried when it is due. */
    private void checkpoint() {
        try {
            checkpoints.make();
        } catch (RuntimeException e) {
            LOG.error("The embedded store could not make a checkpoint", e);
        }
    }
}
