package org.countersign.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Brings the store's file up to date and lets the redo log begin anew.
 *
 * <p>The number of the segment to replay from is part of the same commit as the data, so a log is never replayed
 * over data that holds it already. While a checkpoint is made nobody writes.
 */
final class Checkpoints {

    private static final String MAP = "countersign.redo";
    private static final String FIRST_SEGMENT = "first";

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final StoreMaps maps;
    private final RedoLog log;
    private final RedoSegments segments;
    private long segment;

    Checkpoints(StoreMaps maps, RedoLog log, RedoSegments segments, long segment) {
        this.maps = maps;
        this.log = log;
        this.segments = segments;
        this.segment = segment;
    }

    /** Brings the data to where the log ends; the log itself stands in a new, empty segment already. */
    void replay() throws IOException {
        var first = (Long) maps.open(MAP).getOrDefault(FIRST_SEGMENT, 0L);
        segments.replay(first, frame -> maps.changes().redo(frame, maps));
        commit(segment);
    }

    /** Runs work that writes, beside other work that does. */
    <T> T beside(Supplier<T> work) {
        gate.readLock().lock();
        try {
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Runs work that changes which maps there are, alone, and makes it durable by a checkpoint instead of the log. */
    <T> T alone(Supplier<T> work) {
        gate.writeLock().lock();
        try {
            return maps.changes().unlogged(work);
        } finally {
            try {
                next();
            } finally {
                gate.writeLock().unlock();
            }
        }
    }

    void make() {
        gate.writeLock().lock();
        try {
            next();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void next() {
        try {
            log.continueIn(segment + 1, () -> commit(segment + 1));
            segment++;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded store cannot begin a new log", e);
        }
    }

    private void commit(long from) {
        var marker = maps.open(MAP);
        maps.changes().unlogged(() -> marker.put(FIRST_SEGMENT, from));
        maps.store().commit();
        maps.store().sync();
        try {
            segments.deleteBefore(from);
        } catch (IOException e) {
            throw new UncheckedIOException("an old log cannot be deleted", e);
        }
    }
}
