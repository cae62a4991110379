package org.countersign.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Brings the store's file up to date and lets the redo log begin anew.
 *
 * <p>Writers wait while the log turns to a new segment and the maps are taken as they are, not while they are written.
 * The number of the segment to replay from is part of the same commit as the data, so whatever instant a kill meets,
 * the file and the segments from that number on hold everything. Segments before it are deleted once the commit is on
 * disk.
 */
final class Checkpoints {

    private static final String MAP = "countersign.redo";
    private static final String FIRST_SEGMENT = "first";

    /** One checkpoint at a time; taken before the gate. */
    private final ReentrantLock making = new ReentrantLock();

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final StoreMaps maps;
    private final PageFile file;
    private final RedoLog log;
    private final RedoSegments segments;
    private long segment;
    private boolean closed;

    Checkpoints(StoreMaps maps, PageFile file, RedoLog log, RedoSegments segments, long segment) {
        this.maps = maps;
        this.file = file;
        this.log = log;
        this.segments = segments;
        this.segment = segment;
    }

    /** Brings the data to where the log ends; the log itself stands in a new, empty segment already. */
    void replay() throws IOException {
        var first = (Long) maps.open(MAP).getOrDefault(FIRST_SEGMENT, 0L);
        segments.replay(first, frame -> maps.changes().redo(frame, maps));
        begin(segment);
        finish();
    }

    /**
     * Runs work that writes, beside other work that does.
     *
     * @throws IllegalStateException when the store is being closed
     */
    <T> T beside(Supplier<T> work) {
        gate.readLock().lock();
        try {
            requireOpen();
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Runs work that changes which maps there are, alone, and makes it durable by a checkpoint instead of the log. */
    <T> T alone(Supplier<T> work) {
        making.lock();
        gate.writeLock().lock();
        try {
            requireOpen();
            try {
                return maps.changes().unlogged(work);
            } finally {
                next();
                finish();
            }
        } finally {
            gate.writeLock().unlock();
            making.unlock();
        }
    }

    /** Makes a checkpoint; writers go on while it is written. */
    void make() {
        making.lock();
        try {
            gate.writeLock().lock();
            try {
                next();
            } finally {
                gate.writeLock().unlock();
            }
            finish();
        } finally {
            making.unlock();
        }
    }

    /** Lets no work begin that writes, and waits for what is under way. */
    void close() {
        gate.writeLock().lock();
        try {
            closed = true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the embedded store is being closed");
        }
    }

    private void next() {
        try {
            log.continueIn(segment + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded store cannot begin a new log", e);
        }
        segment++;
        begin(segment);
    }

    private void begin(long from) {
        var marker = maps.open(MAP);
        maps.changes().unlogged(() -> marker.put(FIRST_SEGMENT, from));
        file.beginCommit();
    }

    private void finish() {
        file.finishCommit();
        try {
            segments.deleteBefore(segment);
        } catch (IOException e) {
            throw new UncheckedIOException("an old log cannot be deleted", e);
        }
    }
}
