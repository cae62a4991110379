package org.countersign.embedded;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The store's file of pages.
 *
 * <p>A commit takes the maps as they are at one instant and is written behind the back of those who go on changing
 * them. Pages are never changed in place: what is superseded is rewritten away by {@link #tidy()} and its room used
 * again.
 */
final class PageFile {

    /** Of what is in the file, the share in percent that must be in use; below it pages are moved together. */
    private static final int FILL_PERCENT = 60;

    /** How much is moved in one go, in bytes. */
    private static final int MOVED_BYTES = 8 * 1024 * 1024;

    private final MVStore store;

    PageFile(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
    }

    /**
     * Lets commits be written by threads of the library. It would also commit by itself after 24 days without a
     * commit; {@link Housekeeping} makes one every day.
     */
    void writeBehind() {
        store.setAutoCommitDelay(Integer.MAX_VALUE);
    }

    /** Takes the maps as they are; nobody may change them during the call, which writes nothing itself. */
    void beginCommit() {
        if (store.tryCommit() < 0) {
            store.commit();
        }
    }

    /**
     * Returns when what was taken is on disk.
     *
     * @throws MVStoreException when it could not be written; the file is closed then and stays as it was
     */
    void finishCommit() {
        // The library would take an interrupt for the end of its waiting.
        var interrupted = Thread.interrupted();
        try {
            store.executeFilestoreOperation(() -> {});
            store.sync();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Takes pages in use out of parts of the file that hold mostly others, and lets the next commit write them anew.
     *
     * @return whether there was anything to move
     */
    boolean tidy() {
        return store.compact(FILL_PERCENT, MOVED_BYTES);
    }

    /**
     * Refuses work after a commit that could not be written, for want of room or by a fault of the disk.
     *
     * @throws IllegalStateException when the store has to be started again, which replays the log
     */
    void requireWritable() {
        if (store.isClosed()) {
            throw new IllegalStateException(
                    "the embedded store could not write its file; start it again when its disk has room",
                    store.getPanicException());
        }
    }

    /** Memory taken by pages that the next commit writes, in bytes. */
    int unsavedBytes() {
        return store.getUnsavedMemory();
    }
}
