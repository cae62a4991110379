package org.countersign.contracts.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are generated, read by people, and kept in the repository: what is generated has to equal what was
 * approved. {@code ./mvnw -f contracts/pom.xml verify -Dapprove=true} writes them anew; the change is then seen in the
 * commit.
 */
public final class Approved {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    private Approved() {}

    /** A path from the folder of this module. */
    public static Path file(String first, String... more) {
        return MODULE.resolve(Path.of(first, more));
    }

    /** Whether this run writes approved files instead of comparing with them. */
    public static boolean approving() {
        return Boolean.getBoolean("approve");
    }

    /** Fails with {@code hint} unless the file holds exactly {@code actual}. */
    public static void check(Path file, String actual, String hint) {
        if (approving()) {
            write(file, actual);
        }
        assertThat(file)
                .as("%s was never approved: run with -Dapprove=true", file.getFileName())
                .exists();
        assertThat(actual).as("%s: %s", file, hint).isEqualTo(read(file));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
