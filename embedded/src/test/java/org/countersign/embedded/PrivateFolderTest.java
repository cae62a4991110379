package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    private static final int LOOKS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void sumsWhatLiesInSubfoldersToo() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.write(folder.resolve("a"), new byte[3]);
        Files.write(folder.resolve("below/b"), new byte[4]);

        assertThat(PrivateFolder.size(folder)).isEqualTo(7);
    }

    /** Segments of the redo log come and go while somebody asks how full the store is. */
    @Test
    void looksAtAFolderWhoseFilesComeAndGo() throws InterruptedException {
        var done = new AtomicBoolean();
        var changing = Thread.ofPlatform().start(() -> {
            for (var i = 0; !done.get(); i++) {
                replace(folder.resolve("redo-" + i % 64 + ".log"));
            }
        });
        try {
            for (var look = 0; look < LOOKS; look++) {
                assertThat(PrivateFolder.size(folder)).isNotNegative();
            }
        } finally {
            done.set(true);
            changing.join();
        }
    }

    private static void replace(Path file) {
        try {
            if (!Files.deleteIfExists(file)) {
                Files.write(file, new byte[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
