package org.countersign.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.identity.files.OwnerOnly;
import org.countersign.standalone.running.Running;

/** The folder of one platform, held by one process at a time: two on the same files would destroy them. */
final class DataFolder {
    private static final String LOCK = "lock";

    /** What the launcher and the command line leave in a folder before anything was started on it. */
    private static final Set<String> BEFORE_A_START = Set.of("logs", "last-workload", Running.FILE_NAME);

    private final Path folder;
    private final FileChannel held;
    private final boolean fresh;

    private DataFolder(Path folder, FileChannel held, boolean fresh) {
        this.folder = folder;
        this.held = held;
        this.fresh = fresh;
    }

    /** Takes it, made if missing; the process's end gives it back. An {@link IOException} says who else has it. */
    static DataFolder take(Path folder) throws IOException {
        requireOurs(folder);
        OwnerOnly.folder(folder);
        boolean fresh = Files.notExists(folder.resolve("store")) && Files.notExists(folder.resolve("signing"));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("another Countersign works on " + folder + whoElse(folder)
                    + ": ./countersign down, or choose another folder with --data");
        }
        Files.deleteIfExists(folder.resolve(Running.FILE_NAME));
        return new DataFolder(folder, channel, fresh);
    }

    /** Taking a folder shuts everybody else out of it, which is for a new or an empty one, or one of ours. */
    private static void requireOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (!inside.allMatch(file -> BEFORE_A_START.contains(String.valueOf(file.getFileName())))) {
                throw new IOException(folder + " holds other things: choose a new or an empty folder with --data");
            }
        }
    }

    /** Whether nothing was ever started on it. */
    boolean fresh() {
        return fresh;
    }

    Path running() {
        return folder.resolve(Running.FILE_NAME);
    }

    void giveBack() throws IOException {
        Files.deleteIfExists(running());
        held.close();
    }

    private static String whoElse(Path folder) {
        try {
            return " (process "
                    + Running.read(folder.resolve(Running.FILE_NAME)).pid() + ")";
        } catch (IOException _) {
            return "";
        }
    }
}
