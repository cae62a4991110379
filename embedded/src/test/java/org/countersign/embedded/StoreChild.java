package org.countersign.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A store in a JVM of its own, to be killed. */
record StoreChild(Process process, String uri) implements AutoCloseable {

    static StoreChild start(Class<?> main, Path data) throws IOException {
        return start(command(main, data));
    }

    /** A store whose files the system lets grow to so many KB and no further, as on a disk without room. */
    static StoreChild startWithin(int kilobytes, Class<?> main, Path data) throws IOException {
        var limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f \"$0\" && exec \"$@\"", "" + kilobytes));
        limited.addAll(command(main, data));
        return start(limited);
    }

    private static List<String> command(Class<?> main, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--data",
                data.toString(),
                "--port",
                "0");
    }

    private static StoreChild start(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null || !line.startsWith("ready ")) {
            process.destroyForcibly();
            throw new IllegalStateException("the store did not start, it said " + line);
        }
        return new StoreChild(process, line.substring("ready ".length()));
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** SIGTERM: the store stops as it should. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
