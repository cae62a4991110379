package org.countersign.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.identity.files.OwnerOnly;

/** The workload last opened here, kept in a file beside {@code running.json}. */
record LastWorkload(Path file) {
    private static final String NAME = "last-workload";

    static LastWorkload beside(Path running) {
        return new LastWorkload(running.toAbsolutePath().resolveSibling(NAME));
    }

    void remember(String workload) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            OwnerOnly.folder(folder);
        }
        OwnerOnly.write(file, workload + "\n");
    }

    String recall() throws IOException, UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "no workload was opened here yet: ./countersign open WORKLOAD, or say --workload W");
        }
        return Files.readString(file, UTF_8).strip();
    }
}
