package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.countersign.acceptance.platform.Launcher;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The fenced commands of the README, as written and in their order, on a data folder of their own. Only {@code test} is left
 * out; {@code up} also gets a free port, and what stays in the foreground is stopped once it says that it stays up.
 *
 * <p>It comes first: on a machine on which nothing ran yet, as for whoever reads the README, and what it leaves when its
 * platform ends in order makes the starts of all tests after it fast.
 */
@Order(1)
class ReadmeIT {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Path DATA = Path.of("target", "platforms", "readme-" + System.nanoTime());

    private final Launcher launcher = Launcher.on(DATA);
    private final String port = String.valueOf(Launcher.freePort());

    @Test
    void hasCommandsThatWorkAsWritten() throws Exception {
        var commands = commands();
        assertThat(commands).anyMatch(command -> command.contains("up --demo")).hasSizeGreaterThan(5);
        try {
            for (var command : commands) {
                if (command.equals("./countersign test")) {
                    continue;
                }
                System.out.println("README: " + command);
                if (command.contains(" up ") && !command.contains("--detach")) {
                    foreground(command);
                } else {
                    launcher.run(shell(command), Launcher.root(), Map.of()).fine();
                }
            }
        } finally {
            launcher.run("down");
        }
    }

    private static List<String> commands() throws IOException {
        return FENCED.matcher(Files.readString(Launcher.root().resolve("README.md")))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("\\n", -1)))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private List<String> shell(String command) {
        return List.of("sh", "-c", command.contains(" up ") ? command + " --port " + port : command);
    }

    private void foreground(String command) throws IOException, InterruptedException {
        var said = Files.createTempFile("countersign-readme", ".out");
        var began = System.nanoTime();
        var process = launcher.builder(shell("exec " + command), Launcher.root(), Map.of())
                .redirectOutput(said.toFile())
                .start();
        try {
            Awaitility.await(command)
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> !process.isAlive() || Files.readString(said).contains("stays up"));
            assertThat(Files.readString(said)).contains("stays up").contains("go");
            // How long that took is for the reader of the log: a busy machine is slow and not wrong.
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("README: up --demo shows the go after " + took.toMillis() + " ms");
        } finally {
            process.destroy();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
