package org.countersign.acceptance.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build made, and how it is run. */
public final class Jars {
    private static final List<String> SMALL = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private Jars() {}

    /** A module's jar that needs nothing beside it. */
    public static Path own(String module) {
        return only(module, module + "-*-exec.jar");
    }

    /** {@code java -jar} of it. */
    static List<String> process(String module, List<String> arguments) {
        return java(List.of("-jar", own(module).toString()), arguments);
    }

    /** A main class of what stands in for servers. */
    static List<String> standIn(String main, List<String> arguments) {
        return program(List.of(ofStandIns()), main, arguments);
    }

    /** All that stands in for servers. */
    public static Path ofStandIns() {
        return only("standalone", "standalone-*.jar");
    }

    /** Any main class. */
    static List<String> program(List<Path> classPath, String main, List<String> arguments) {
        var path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return java(List.of("-cp", path, main), arguments);
    }

    private static List<String> java(List<String> what, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), SMALL, what, arguments)
                .flatMap(List::stream)
                .toList();
    }

    private static Path only(String module, String pattern) {
        var target = Launcher.root().resolve(module).resolve("target");
        try (var found = Files.newDirectoryStream(target, pattern)) {
            var jars = new ArrayList<Path>();
            found.forEach(jars::add);
            if (jars.size() != 1) {
                throw new AssertionError("one " + pattern + " in " + target + " is needed (package makes it): " + jars);
            }
            return jars.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
