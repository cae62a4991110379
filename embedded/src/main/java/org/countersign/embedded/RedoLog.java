package org.countersign.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What was changed since the last checkpoint, appended frame by frame and forced to disk in groups.
 *
 * <p>A frame is its length (4 bytes), the CRC-32C of its payload (4 bytes) and the payload. Whoever waits first
 * writes what everybody has appended until then, so that many writers share one write to the disk.
 */
final class RedoLog implements AutoCloseable {

    /** Written at once, in bytes: the JDK keeps a buffer of that size outside the heap for each thread that writes. */
    private static final int SLICE = 256 * 1024;

    private final RedoSegments segments;
    private final ReentrantLock appending = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private volatile long appended;
    private volatile long durable;
    private volatile long checkpointed;
    private volatile @Nullable Throwable failure;
    private FileChannel channel;

    /** Opens the log for appending to a segment that does not exist yet. */
    RedoLog(RedoSegments segments, long segment) throws IOException {
        this.segments = segments;
        this.channel = open(segments, segment);
    }

    void append(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        var head = ByteBuffer.allocate(RedoSegments.HEAD).putInt(payload.length).putInt((int) crc.getValue());
        appending.lock();
        try {
            // After a failure nobody is told that this is safe, and nothing will write it: it is counted, not kept.
            if (failure == null) {
                pending.writeBytes(head.array());
                pending.writeBytes(payload);
            }
            appended = appended + RedoSegments.HEAD + payload.length;
        } finally {
            appending.unlock();
        }
    }

    /**
     * Returns when all that was appended before the call is on disk.
     *
     * @throws IllegalStateException when it cannot be written; from then on nothing more is acknowledged
     */
    void awaitDurable() {
        var wanted = appended;
        if (durable >= wanted) {
            return;
        }
        writing.lock();
        try {
            if (durable < wanted) {
                writePending();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Bytes appended since the last checkpoint. */
    long length() {
        return appended - checkpointed;
    }

    /**
     * Goes on in the given segment; what was appended until now is on disk in the one before. Nobody may append
     * meanwhile.
     *
     * @throws IOException when there is no new segment; the log goes on in the old one
     */
    void continueIn(long segment) throws IOException {
        writing.lock();
        try {
            if (durable < appended) {
                writePending();
            }
            var next = open(segments, segment);
            channel.close();
            channel = next;
            checkpointed = appended;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void writePending() {
        if (failure != null) {
            throw new IllegalStateException("the embedded store cannot write its log any more", failure);
        }
        byte[] batch;
        long end;
        appending.lock();
        try {
            batch = pending.toByteArray();
            pending.reset();
            end = appended;
        } finally {
            appending.unlock();
        }
        try {
            for (var from = 0; from < batch.length; from += SLICE) {
                write(ByteBuffer.wrap(batch, from, Math.min(SLICE, batch.length - from)));
            }
            channel.force(false);
            durable = end;
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was, the batch is gone, perhaps half written: nothing behind it can ever be replayed.
            failure = e;
            throw new IllegalStateException("the embedded store cannot write its log", e);
        }
    }

    private void write(ByteBuffer slice) throws IOException {
        while (slice.hasRemaining()) {
            channel.write(slice);
        }
    }

    private static FileChannel open(RedoSegments segments, long segment) throws IOException {
        return FileChannel.open(
                PrivateFolder.file(segments.path(segment)),
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
