package org.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.countersign.embedded.Fill;
import org.countersign.standalone.options.CommandLine;
import org.countersign.standalone.options.CommandLine.Reading;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.running.Running;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void saysTimeMemoryAndWhereToLook() {
        assertThat(lines(new Fill(64 * MEBIBYTE, 512 * MEBIBYTE), false))
                .startsWith("ready in 6.5 s · 400 MB resident")
                .contains("  gateway     http://127.0.0.1:8080  (API http://127.0.0.1:8080/api/v1)")
                .contains("  store       embedded, 64 MB, 12 % of what it serves well")
                .contains("  log         /d/logs/countersign.log")
                .noneMatch(line -> line.contains("./countersign open"));
    }

    @Test
    void endsWithLinesToPasteOnAnEmptyFolder() {
        assertThat(lines(new Fill(0, 512 * MEBIBYTE), true))
                .anyMatch(line -> line.contains("./countersign open "))
                .anyMatch(line -> line.contains("./countersign post "))
                .anyMatch(line -> line.contains("./countersign show "))
                .last()
                .asString()
                .contains("./countersign sign ");
    }

    @Test
    void warnsPastTheMeasuredLimitAndNamesTheWayOut() {
        assertThat(lines(new Fill(600 * MEBIBYTE, 512 * MEBIBYTE), false))
                .anyMatch(line -> line.contains("warning") && line.contains("600 MB") && line.contains("MONGODB_URI"));
    }

    @Test
    void readsResidentMemoryAsTheKernelWritesIt() {
        assertThat(Memory.resident(List.of("VmPeak:\t  9 kB", "VmRSS:\t  2048 kB")))
                .hasValue(2 * MEBIBYTE);
        assertThat(Memory.resident(List.of())).isEqualTo(OptionalLong.empty());
        assertThat(Memory.resident()).isPositive();
    }

    private static List<String> lines(Fill fill, boolean fresh) {
        Options options = ((Reading.Fine) CommandLine.read(List.of(), Map.of())).options();
        Running running = new Running(
                "0.1.0", 1, "t", "http://127.0.0.1:8080", "i", "s", "/d", "/d/logs/countersign.log", Map.of());
        return Welcome.lines(options, running, Duration.ofMillis(6_543), 400 * MEBIBYTE, Optional.of(fill), fresh);
    }
}
