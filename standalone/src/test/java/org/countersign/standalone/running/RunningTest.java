package org.countersign.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
    @TempDir
    Path data;

    @Test
    void isFoundAsItWasLeft() throws IOException {
        Running running = new Running(
                "0.1.0",
                4711,
                "2026-01-02T03:04:05Z",
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8085",
                "/d/identity/secrets.properties",
                "/d",
                "/d/logs/countersign.log",
                Map.of("gateway", 8080));

        running.write(data.resolve("running.json"));

        assertThat(Running.read(data.resolve("running.json"))).isEqualTo(running);
    }

    @Test
    void putsOneFieldOnALineAsTheLauncherReadsIt() throws IOException {
        new Running("0.1.0", 4711, "t", "g", "i", null, "d", "l", Map.of()).write(data.resolve("running.json"));

        assertThat(Files.readString(data.resolve("running.json")))
                .contains("\n  \"pid\" : 4711,\n")
                .doesNotContain("secrets");
    }

    @Test
    void saysThatNothingRuns() {
        assertThatThrownBy(() -> Running.read(data.resolve("running.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not running");
    }

    @Test
    void saysWhichFileIsNotReadable() throws IOException {
        Files.writeString(data.resolve("running.json"), "{");

        assertThatThrownBy(() -> Running.read(data.resolve("running.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("running.json is not readable");
    }
}
