package org.countersign.acceptance.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.acceptance.platform.Launcher;

/** {@code examples/verify-certificate.py}: a DSSE library that shares no line with the product. */
public final class ForeignVerifier {
    /** Names a Python that has {@code securesystemslib[crypto]}. */
    public static final String PYTHON = "COUNTERSIGN_DSSE_PYTHON";

    private final Path folder;

    /** Writes what it checks into this folder. */
    public ForeignVerifier(Path folder) {
        this.folder = folder;
    }

    /** What the library said of a certificate, one envelope a line. */
    public Launcher.Ran check(String certificate, String pem) {
        try {
            var file = Files.writeString(folder.resolve("certificate.jsonl"), certificate);
            var key = Files.writeString(folder.resolve("key.pem"), pem);
            var script = Launcher.root().resolve("examples/verify-certificate.py");
            return Launcher.on(folder)
                    .run(
                            List.of(System.getenv(PYTHON), script.toString(), file.toString(), key.toString()),
                            folder,
                            Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
