package org.countersign.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the redo log, {@code redo-N.log}, N counting up with every checkpoint. */
final class RedoSegments {

    static final int HEAD = 8;

    private static final Logger LOG = LoggerFactory.getLogger(RedoSegments.class);
    private static final String PREFIX = "redo-";
    private static final String SUFFIX = ".log";

    private final Path folder;

    RedoSegments(Path folder) {
        this.folder = folder;
    }

    Path path(long segment) {
        return folder.resolve(PREFIX + segment + SUFFIX);
    }

    /** A number above that of every segment there is. */
    long next() throws IOException {
        var existing = existing();
        return existing.isEmpty() ? 1 : existing.getLast() + 1;
    }

    /** Hands out every whole frame of the segments from the given one on. */
    void replay(long first, Consumer<byte[]> frames) throws IOException {
        for (long segment : existing()) {
            if (segment >= first) {
                replayOne(path(segment), frames);
            }
        }
    }

    void deleteBefore(long segment) throws IOException {
        for (long old : existing()) {
            if (old < segment) {
                Files.deleteIfExists(path(old));
            }
        }
    }

    private List<Long> existing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> Long.valueOf(name.substring(PREFIX.length(), name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    private static void replayOne(Path file, Consumer<byte[]> frames) throws IOException {
        var length = Files.size(file);
        var read = 0L;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (length - read >= HEAD) {
                var size = in.readInt();
                var expected = in.readInt();
                if (size < 0 || size > length - read - HEAD) {
                    break;
                }
                var payload = in.readNBytes(size);
                var crc = new CRC32C();
                crc.update(payload);
                if ((int) crc.getValue() != expected) {
                    break;
                }
                frames.accept(payload);
                read += HEAD + size;
            }
        }
        if (read < length) {
            LOG.warn(
                    "{}: left out the last {} bytes, a write that was not finished and not acknowledged",
                    file.getFileName(),
                    length - read);
        }
    }
}
