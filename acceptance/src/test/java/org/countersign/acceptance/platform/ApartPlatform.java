package org.countersign.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every service as a process of its own from its own jar, told where others are by environment variables alone, beside a broker
 * process and a process of the development identity provider; each with its own database on one server. That server is the real
 * MongoDB of the {@link Shape}, else a process of the embedded store.
 *
 * <pre>{@code
 * try (var platform = ApartPlatform.fresh("cut")) {
 *     platform.service("evidence").kill();
 *     platform.service("evidence").start().awaitReady();
 *     platform.broker().stop();
 *     platform.broker().start().awaitReady();
 * }
 * }</pre>
 */
public final class ApartPlatform implements Platform {
    private final Path folder;
    private final ApartParts parts;
    private final Tokens tokens;

    private ApartPlatform(Path folder, ApartParts parts) {
        this.folder = folder;
        this.parts = parts;
        this.tokens = new Tokens(parts.issuer(), parts.secrets());
    }

    /** On an empty folder under {@code target}, on the store of this run's shape; returns when everything is ready. */
    public static ApartPlatform fresh(String name) {
        return fresh(name, Shape.ofThisRun().store());
    }

    /** The same, on a MongoDB that runs already; without one, on an embedded store of its own. */
    public static ApartPlatform fresh(String name, Optional<String> mongodb) {
        var unique = name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var folder = Path.of("target", "platforms", unique).toAbsolutePath();
        var platform = new ApartPlatform(folder, ApartParts.of(folder, FreePorts.take(), mongodb, unique + "-"));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::killAll));
        try {
            platform.start();
        } catch (AssertionError notReady) {
            platform.keepLog(name);
            platform.close();
            throw notReady;
        }
        return platform;
    }

    private void start() {
        var began = System.nanoTime();
        parts.standIns().forEach(Part::start);
        parts.standIns().forEach(Part::awaitReady);
        parts.services().values().forEach(Part::start);
        parts.services().values().forEach(Part::awaitReady);
        System.out.printf(
                "platform %s: %d processes ready in %d ms%n",
                folder.getFileName(),
                all().count(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** {@code gateway}, {@code checklist}, {@code evidence}, {@code signoff} or {@code notification}. */
    public Part service(String name) {
        return Optional.ofNullable(parts.services().get(name))
                .orElseThrow(() -> new AssertionError("no service " + name));
    }

    /** The names that {@link #service} knows. */
    public List<String> services() {
        return List.copyOf(parts.services().keySet());
    }

    /** The Kafka broker. */
    public Part broker() {
        return parts.broker();
    }

    /** The development identity provider. */
    public Part identity() {
        return parts.identity();
    }

    /** The process of the embedded store; empty on a real MongoDB. */
    public Optional<Part> store() {
        return parts.store();
    }

    /** Connection string of the server on which all four databases are. */
    public String mongodb() {
        return parts.mongodb();
    }

    /** What stands before the name of each database. */
    public String prefix() {
        return parts.prefix();
    }

    /** Name of a service's database there. */
    public String database(String service) {
        return parts.database(service);
    }

    /** The server seen from outside; to be closed. */
    public RealStore databases() {
        return new RealStore(mongodb(), parts.prefix());
    }

    @Override
    public URI url() {
        return parts.url("gateway");
    }

    /** Base address of a service itself, past the gateway. */
    public URI url(String service) {
        return parts.url(service);
    }

    @Override
    public String token(String identity) {
        return tokens.of(identity);
    }

    @Override
    public String token(String identity, String team) {
        return tokens.of(identity, team);
    }

    @Override
    public String kafkaBrokers() {
        return parts.brokers();
    }

    /** There is no one log of all; each {@link Part} has its own. */
    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    /** Those of all processes, each start of one with its own. */
    @Override
    public void keepLog(String name) {
        var kept = Path.of("target", "platform-logs", name);
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            Files.createDirectories(kept);
            for (var log : logs) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills what still runs, and drops the databases on a real MongoDB: another run must not find them. */
    @Override
    public void close() {
        killAll();
        if (store().isEmpty()) {
            try (var databases = databases()) {
                databases.drop();
            }
        }
    }

    private void killAll() {
        all().forEach(Part::kill);
    }

    private Stream<Part> all() {
        return Stream.concat(parts.services().values().stream(), parts.standIns().stream());
    }
}
