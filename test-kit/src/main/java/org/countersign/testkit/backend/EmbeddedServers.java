package org.countersign.testkit.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.countersign.embedded.EmbeddedBroker;
import org.countersign.embedded.EmbeddedStore;

/** Embedded servers in a folder that goes with the JVM. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static String mongoUri() {
        var folder = folder("store");
        var store = new EmbeddedStore(folder, 0).start();
        atExit(store, folder);
        return store.uri();
    }

    static String kafkaBrokers() {
        var folder = folder("broker");
        var broker = new EmbeddedBroker(folder, 0).start();
        atExit(broker, folder);
        return broker.bootstrapServers();
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory("countersign-" + name);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void atExit(AutoCloseable server, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (server) {
                // closed by leaving
            } catch (Exception fault) {
                System.err.println("an embedded server did not stop: " + fault);
            }
            delete(folder);
        }));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException fault) {
            System.err.println("left behind: " + folder);
        }
    }
}
