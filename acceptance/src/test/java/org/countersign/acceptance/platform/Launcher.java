package org.countersign.acceptance.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The script at the root of the product, called as a user calls it. */
public final class Launcher {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path root;
    private final Path data;
    private final Map<String, String> environment;

    private Launcher(Path root, Path data, Map<String, String> environment) {
        this.root = root;
        this.data = data;
        this.environment = environment;
    }

    /** For the platform on this data folder. */
    public static Launcher on(Path data) {
        return on(data, Map.of());
    }

    /** The same, with more environment in every call of it. */
    public static Launcher on(Path data, Map<String, String> environment) {
        return new Launcher(root(), data.toAbsolutePath(), Map.copyOf(environment));
    }

    /** Where the script and the examples are: system property {@code countersign.root}, else beside this module. */
    public static Path root() {
        var said = System.getProperty("countersign.root", "");
        return said.isEmpty() ? Path.of("").toAbsolutePath().getParent() : Path.of(said);
    }

    /** The first of eight free ports in a row. */
    public static int freePort() {
        return FreePorts.take();
    }

    /** What became of a call; {@code out} has both streams. */
    public record Ran(List<String> command, int exit, String out, Duration took) {
        /** This, if it ended with 0. */
        public Ran fine() {
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + out);
            }
            return this;
        }
    }

    /** {@code ./countersign} with these arguments, on this data folder. */
    public Ran run(String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("countersign").toString()));
        command.addAll(List.of(arguments));
        return run(command, root, environment);
    }

    /** Any command, in a folder, with more environment. */
    public Ran run(List<String> command, Path folder, Map<String, String> environment) {
        var began = System.nanoTime();
        try {
            var said = Files.createTempFile("countersign-", ".out");
            var process = builder(command, folder, environment)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " has not ended:\n" + Files.readString(said));
            }
            var out = Files.readString(said);
            Files.delete(said);
            return new Ran(command, process.exitValue(), out, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A command that may stay in the foreground; its output is to be redirected. */
    public ProcessBuilder builder(List<String> command, Path folder, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var kept = builder.environment();
        kept.keySet().removeIf(name -> name.startsWith("COUNTERSIGN_"));
        List.of("MONGODB_URI", "KAFKA_BROKERS", "OIDC_ISSUER", "SLACK_WEBHOOK_URL")
                .forEach(kept::remove);
        kept.put("COUNTERSIGN_DATA", data.toString());
        kept.putAll(environment);
        return builder.redirectInput(
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** What it was told by more environment, under that name. */
    Optional<String> told(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    Path data() {
        return data;
    }

    /** The file in which the platform says where it is. */
    String running() {
        try {
            return Files.readString(data.resolve("running.json"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
