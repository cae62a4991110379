package org.countersign.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The id of a platform that was killed may have become another's: after a restart of the machine at the latest. */
class LauncherTest {
    @TempDir
    private Path data;

    private final Process stranger;

    LauncherTest() throws IOException {
        stranger = new ProcessBuilder("sleep", "120").start();
    }

    @AfterEach
    void end() {
        stranger.destroyForcibly();
    }

    @Test
    void leavesAProcessAloneThatIsNoPlatform() throws IOException {
        Files.writeString(data.resolve("running.json"), """
                {
                  "version" : "0.1.0",
                  "pid" : %d,
                  "gateway" : "http://127.0.0.1:8080"
                }
                """.formatted(stranger.pid()));

        assertThat(Launcher.on(data).run("down").fine().out()).isEqualTo("not running\n");
        assertThat(stranger.isAlive()).isTrue();
        assertThat(Launcher.on(data).run("status").exit()).isEqualTo(1);
    }
}
