package org.countersign.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The parts that keep one folder's data: the file of maps and the log in front of it. */
record OpenedStore(StoreMaps maps, PageFile file, RedoLog log, Checkpoints checkpoints, Housekeeping housekeeping) {

    private static final String FILE = "store.mv";
    private static final int CACHE_MEBIBYTES = 32;

    /**
     * Opens the file and replays the log.
     *
     * @throws IllegalStateException when the file is damaged or another process uses it
     */
    static OpenedStore in(Path home, long logBytes) {
        var file = PrivateFolder.file(home.resolve(FILE));
        MVStore store;
        try {
            // Only checkpoints commit: a commit at another time would let the log be replayed over half of itself.
            store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .autoCompactFillRate(0)
                    .cacheSize(CACHE_MEBIBYTES)
                    .open();
        } catch (MVStoreException e) {
            throw new IllegalStateException("the embedded store's file cannot be opened: " + file, e);
        }
        try {
            return replayed(store, new RedoSegments(home), logBytes);
        } catch (IOException | RuntimeException e) {
            store.closeImmediately();
            throw new IllegalStateException("the embedded store's log cannot be replayed in " + home, e);
        }
    }

    void closeLog() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenedStore replayed(MVStore store, RedoSegments segments, long logBytes) throws IOException {
        var file = new PageFile(store);
        var segment = segments.next();
        var log = new RedoLog(segments, segment);
        var maps = new StoreMaps(store, new Changes(log));
        var checkpoints = new Checkpoints(maps, file, log, segments, segment);
        maps.openAll();
        checkpoints.replay();
        file.writeBehind();
        return new OpenedStore(maps, file, log, checkpoints, new Housekeeping(file, log, checkpoints, logBytes));
    }
}
