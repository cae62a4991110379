package org.countersign.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that their owner alone can read, where the file system knows owners. */
final class PrivateFolder {

    private PrivateFolder() {}

    static Path create(Path folder) {
        try {
            Files.createDirectories(folder);
            return restrict(folder, "rwx------").toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the file if it is missing, before anything is written to it. */
    static Path file(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            return restrict(file, "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sum of the lengths of all files below the folder, in bytes; a file that vanishes meanwhile counts as empty. */
    static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
        return path;
    }
}
