package org.countersign.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One process of a platform apart: started, ended or killed, and started again with the same words on the same port. Each start
 * has a log of its own. For one thread at a time.
 */
public final class Part {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(60);
    private static final int TAIL = 30;

    private final String name;
    private final Path folder;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Predicate<Part> ready;
    private Process process;
    private long began;
    private int starts;

    /** {@code environment} is all that the process gets of it; {@code folder} is where it works and logs. */
    Part(String name, Path folder, List<String> command, Map<String, String> environment, Predicate<Part> ready) {
        this.name = name;
        this.folder = folder;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.ready = ready;
    }

    /** A program of the product that takes {@code --data} and {@code --port} and says when it is ready; not started yet. */
    public static Part program(String main, List<Path> classPath, Path folder, int port) {
        var arguments = List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port));
        var command = Jars.program(classPath, main, arguments);
        return new Part("server", folder, command, Map.of("LANG", "C.UTF-8"), part -> part.said("ready "));
    }

    /** Any program that is ready as soon as it listens on that port of loopback; not started yet. */
    public static Part listener(List<String> command, Path folder, int port) {
        return new Part("server", folder, command, Map.of("LANG", "C.UTF-8"), _ -> FreePorts.isTaken(port));
    }

    public String name() {
        return name;
    }

    /** Starts it and returns at once. */
    public Part start() {
        if (isAlive()) {
            throw new AssertionError(name + " runs already, as process " + process.pid());
        }
        try {
            Files.createDirectories(folder);
            starts++;
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log().toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            began = System.nanoTime();
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it can do its work; 5 minutes at most, and at once when it ends before. */
    public Part awaitReady() {
        try {
            org.awaitility.Awaitility.await(name + " ready")
                    .atMost(START)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !isAlive() || ready.test(this));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(name + " is not ready after " + START + ":\n" + lastLines(), e);
        }
        if (!isAlive()) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ":\n" + lastLines());
        }
        System.out.printf("%s: ready %d ms after its start %d%n", name, millisSinceStart(), starts);
        return this;
    }

    /** Whether it can do its work now. */
    public boolean isReady() {
        return isAlive() && ready.test(this);
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** SIGTERM; returns when it is gone, with its exit code. Fails if that takes more than a minute. */
    public int stop() {
        if (process == null) {
            return 0;
        }
        process.destroy();
        awaitEnd();
        return process.exitValue();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(name + " has not ended within " + END + ":\n" + lastLines());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Of the newest start. */
    public long pid() {
        return process.pid();
    }

    private long millisSinceStart() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** What the newest start writes, both streams. */
    public Path log() {
        return folder.toAbsolutePath().resolve(name + "-" + starts + ".log");
    }

    /** Whether the newest start has written a line that begins so. */
    boolean said(String start) {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.anyMatch(line -> line.startsWith(start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
