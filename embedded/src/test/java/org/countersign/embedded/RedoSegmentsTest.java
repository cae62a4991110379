package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedoSegmentsTest {

    @TempDir
    Path folder;

    private RedoSegments segments;

    @BeforeEach
    void writeThreeFrames() throws IOException {
        segments = new RedoSegments(folder);
        try (var log = new RedoLog(segments, 1)) {
            append(log, "one", "two");
            log.continueIn(2);
            append(log, "three");
        }
    }

    @Test
    void handsOutFramesInTheOrderOfTheirAppending() throws IOException {
        assertThat(replayed(0)).containsExactly("one", "two", "three");
        assertThat(segments.next()).isEqualTo(3);
    }

    @Test
    void leavesOutSegmentsThatACheckpointHolds() throws IOException {
        assertThat(replayed(2)).containsExactly("three");
        segments.deleteBefore(2);
        assertThat(replayed(0)).containsExactly("three");
    }

    @Test
    void leavesOutAFrameThatWasNotFinished() throws IOException {
        var whole = Files.readAllBytes(segments.path(1));
        for (var length = 1; length < whole.length; length++) {
            Files.write(segments.path(1), Arrays.copyOf(whole, length), StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(replayed(0)).doesNotContain("two").endsWith("three");
        }
    }

    @Test
    void leavesOutAFrameWithAFlippedBit() throws IOException {
        var bytes = Files.readAllBytes(segments.path(2));
        bytes[bytes.length - 1] ^= 1;
        Files.write(segments.path(2), bytes);
        assertThat(replayed(0)).containsExactly("one", "two");
    }

    private static void append(RedoLog log, String... texts) {
        for (var text : texts) {
            log.append(text.getBytes(StandardCharsets.UTF_8));
        }
        log.awaitDurable();
    }

    private List<String> replayed(long first) throws IOException {
        var found = new ArrayList<String>();
        segments.replay(first, frame -> found.add(new String(frame, StandardCharsets.UTF_8)));
        return found;
    }
}
