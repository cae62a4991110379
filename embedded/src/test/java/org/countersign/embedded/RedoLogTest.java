package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedoLogTest {

    @TempDir
    Path folder;

    private RedoSegments segments;
    private RedoLog log;

    @BeforeEach
    void open() throws IOException {
        segments = new RedoSegments(folder);
        log = new RedoLog(segments, 1);
    }

    @Test
    void acknowledgesNothingMoreOnceItCouldNotWrite() throws IOException {
        append("written");
        log.awaitDurable();
        log.close();
        append("lost");
        assertThatThrownBy(log::awaitDurable).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(log::awaitDurable).as("asked again").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.continueIn(2)).as("next segment").isInstanceOf(IllegalStateException.class);
        append("later");
        assertThatThrownBy(log::awaitDurable).as("of a later write").isInstanceOf(IllegalStateException.class);
        assertThat(frames()).containsExactly("written");
    }

    @Test
    void hasWhatWasAppendedOnDiskBeforeItTurnsToTheNextSegment() throws IOException {
        append("one");
        log.continueIn(2);
        assertThat(frames()).containsExactly("one");
        assertThat(log.length()).isZero();
        append("two");
        log.awaitDurable();
        assertThat(frames()).containsExactly("one", "two");
    }

    @Test
    void hasNoFrameOfWorkInWhichTheMapsGaveUp() throws IOException {
        var changes = new Changes(log);
        assertThatThrownBy(() -> changes.inOneFrame(() -> {
                    changes.put("map", "key", "half");
                    throw new MVStoreException(0, "closed");
                }))
                .isInstanceOf(MVStoreException.class);
        assertThatThrownBy(() -> changes.inOneFrame(() -> {
                    changes.put("map", "key", "refused half-way");
                    throw new IllegalArgumentException("duplicate");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        log.awaitDurable();
        assertThat(frames()).singleElement().asString().contains("refused half-way");
    }

    private void append(String text) {
        log.append(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> frames() throws IOException {
        var found = new ArrayList<String>();
        segments.replay(0, frame -> found.add(new String(frame, StandardCharsets.UTF_8)));
        return found;
    }
}
