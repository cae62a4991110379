package org.countersign.identity.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes folders (0700) and files (0600) that nobody but their owner may read. They are never wider, not even for a moment. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /**
     * Makes the folder and those above it that are missing; one that is there is narrowed to its owner.
     *
     * @throws IOException if it cannot be made, is not a folder, or belongs to another user
     */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        }
        if (!FOLDER.equals(Files.getPosixFilePermissions(folder))) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return folder;
    }

    /** Writes the text whole or not at all: a reader sees the old file or the new one, also after a crash. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is in no folder");
        }
        Path fresh = Files.createTempFile(
                folder, "." + file.getFileName(), ".new", PosixFilePermissions.asFileAttribute(FILE));
        try {
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Reads a file that holds a secret.
     *
     * @throws IOException if it cannot be read, or if others than its owner may read or write it
     */
    public static String readSecret(Path file) throws IOException {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
        if (open.stream().anyMatch(OTHERS::contains)) {
            throw new IOException(file + " may be read or written by others (" + PosixFilePermissions.toString(open)
                    + "); it holds a secret: chmod 600 it, or delete it for a new one");
        }
        return Files.readString(file, UTF_8);
    }
}
