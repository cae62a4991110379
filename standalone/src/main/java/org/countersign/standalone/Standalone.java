package org.countersign.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.countersign.identity.IdentitySettings;
import org.countersign.standalone.logging.LogFile;
import org.countersign.standalone.options.CommandLine;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.parallel.PartFailedException;
import org.countersign.standalone.running.Running;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code up}: the whole platform in this JVM, until the process is asked to end. */
public final class Standalone {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Standalone() {}

    /** Options: {@code --port P}, {@code --data DIR}, {@code --bind ADDRESS}. Exit 1: could not start; 2: not understood. */
    public static void main(String[] args) throws InterruptedException {
        switch (CommandLine.read(List.of(args), System.getenv())) {
            case CommandLine.Reading.Refused(String reason) -> end(MISUSED, reason);
            case CommandLine.Reading.Fine(Options options) -> run(options);
        }
    }

    private static void run(Options options) throws InterruptedException {
        Map<String, Integer> taken = options.ports().taken(options);
        if (!taken.isEmpty()) {
            taken.forEach((part, port) -> System.err.println("port " + port + " (" + part + ") is taken"));
            end(FAILED, "Stop what listens there, or choose others with --port");
        }
        try {
            start(options, DataFolder.take(options.data()));
        } catch (IOException e) {
            end(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static void start(Options options, DataFolder folder) throws IOException, InterruptedException {
        Path log = LogFile.open(options.data());
        Platform platform = new Platform(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, folder), "stop"));
        try {
            platform.start();
            greet(options, folder, platform, log);
        } catch (PartFailedException | RuntimeException e) {
            // Whatever it was: other threads would keep a process alive that never becomes ready.
            LoggerFactory.getLogger(Standalone.class).error("not started", e);
            end(FAILED, e.getMessage() + "\nThe log says more: " + log);
        }
        new CountDownLatch(1).await();
    }

    private static void greet(Options options, DataFolder folder, Platform platform, Path log) throws IOException {
        Running running = running(options, log);
        Welcome.lines(options, running, sinceStart(), Memory.resident(), platform.fill(), folder.fresh())
                .forEach(System.out::println);
        System.out.flush();
        running.write(folder.running());
    }

    private static void stop(Platform platform, DataFolder folder) {
        Logger log = LoggerFactory.getLogger(Standalone.class);
        try {
            platform.stop();
            folder.giveBack();
        } catch (PartFailedException | IOException e) {
            log.error("not stopped in good order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.info("stopped");
            LogFile.close();
        }
    }

    private static Running running(Options options, Path log) {
        Optional<String> secrets = options.issuer().isPresent()
                ? Optional.empty()
                : Optional.of(IdentitySettings.onLoopback(
                                options.data(), options.ports().identity())
                        .secrets()
                        .toString());
        return new Running(
                version(),
                ProcessHandle.current().pid(),
                Instant.now().toString(),
                options.gatewayUrl(),
                options.tokenIssuer().toString(),
                secrets.orElse(null),
                options.data().toString(),
                log.toString(),
                options.ports().used(options));
    }

    private static String version() {
        @Nullable String version = Standalone.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static Duration sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }

    private static void end(int code, @Nullable String reason) {
        System.err.println(reason);
        System.exit(code);
    }
}
