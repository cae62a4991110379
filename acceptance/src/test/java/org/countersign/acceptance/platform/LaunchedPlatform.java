package org.countersign.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;

/** Everything in one JVM, started by the launcher on a data folder of its own. */
public final class LaunchedPlatform implements Platform {
    private static final int PATIENCE_SECONDS = 30;

    private final Launcher launcher;
    private final int port;
    private final Optional<RealStore> store;
    private final Tokens tokens;
    private volatile Launcher.Ran start;
    private volatile JsonNode running;

    private LaunchedPlatform(Launcher launcher, int port, Optional<RealStore> store) {
        this.launcher = launcher;
        this.port = port;
        this.store = store;
        this.start = up();
        this.running = Json.read(launcher.running());
        this.tokens = new Tokens(URI.create(text("issuer")), Path.of(text("secrets")));
    }

    /** On an empty folder under {@code target}, and on the store of this run's {@link Shape}. */
    public static LaunchedPlatform fresh(String name) {
        var unique = unique(name);
        var store = Shape.ofThisRun().store().map(uri -> new RealStore(uri, unique + "-"));
        return fresh(unique, store.map(RealStore::environment).orElseGet(Map::of), store);
    }

    /** The same, told of a store or a broker of the test's own by more environment. */
    public static LaunchedPlatform fresh(String name, Map<String, String> environment) {
        return fresh(unique(name), environment, Optional.empty());
    }

    private static LaunchedPlatform fresh(String folder, Map<String, String> environment, Optional<RealStore> store) {
        var launcher = Launcher.on(Path.of("target", "platforms", folder), environment);
        return new LaunchedPlatform(launcher, FreePorts.take(), store);
    }

    private static String unique(String name) {
        return name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    private Launcher.Ran up() {
        var ran = launcher.run("up", "--detach", "--port", String.valueOf(port)).fine();
        System.out.printf(
                "platform %s: %s, up returned after %d ms%n",
                launcher.data().getFileName(),
                line(ran.out(), "ready in"),
                ran.took().toMillis());
        return ran;
    }

    private static String line(String text, String start) {
        return text.lines().filter(line -> line.contains(start)).findFirst().orElse(text);
    }

    private String text(String field) {
        return running.path(field).asString();
    }

    /** The launcher for this platform's data folder. */
    public Launcher launcher() {
        return launcher;
    }

    /** What {@code up} printed. */
    public String welcome() {
        return start.out();
    }

    /** From the call of {@code up} to its return. */
    public Duration startTook() {
        return start.took();
    }

    public Path data() {
        return launcher.data();
    }

    @Override
    public URI url() {
        return URI.create(text("gateway"));
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
        return launcher.told("KAFKA_BROKERS")
                .orElseGet(() ->
                        "127.0.0.1:" + running.path("ports").path("broker").asInt());
    }

    /** Connection string of the store. */
    public String store() {
        return launcher.told("MONGODB_URI")
                .orElseGet(() -> "mongodb://127.0.0.1:"
                        + running.path("ports").path("store").asInt());
    }

    /** What stands before the name of each database. */
    public String prefix() {
        return launcher.told("MONGODB_DATABASE_PREFIX").orElse("");
    }

    /** Base address of a service itself, past the gateway. */
    public URI url(String service) {
        return URI.create(
                "http://127.0.0.1:" + running.path("ports").path(service).asInt());
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(Path.of(text("log"))).filter(Files::exists);
    }

    /** Ends it as a user does, and waits for its end. */
    public void stop() {
        launcher.run("down").fine();
    }

    /** SIGKILL, at once. */
    public void kill() {
        var process = ProcessHandle.of(running.path("pid").asLong());
        process.ifPresent(ProcessHandle::destroyForcibly);
        process.ifPresent(LaunchedPlatform::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("process " + process.pid() + " has not ended", e);
        }
    }

    /** Starts it again on the same folder and the same ports. */
    public void startAgain() {
        start = up();
        running = Json.read(launcher.running());
    }

    @Override
    public void keepLog(String name) {
        log().ifPresent(log -> {
            try {
                var kept = Path.of("target", "platform-logs");
                Files.createDirectories(kept);
                Files.copy(log, kept.resolve(name + ".log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        stop();
        store.ifPresent(RealStore::drop);
        store.ifPresent(RealStore::close);
    }
}
