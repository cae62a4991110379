package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void drawsTheBoardOverWhereSomebodyWatches() {
        Screen screen = screen(true);

        screen.board(List.of("load 0", "ready 0"));
        screen.step(Mark.YES, "pass", "k6");
        screen.board(List.of("load 1", "ready 1"));

        assertThat(said()).isEqualTo("""

                load 0
                ready 0
                \033[3A\033[J  ✓ pass         k6

                load 0
                ready 0
                \033[3A\033[J
                load 1
                ready 1
                """);
    }

    @Test
    void appendsTheRowsThatChangedElsewhere() {
        Screen screen = screen(false);

        screen.board(List.of("load 0", "ready 0"));
        screen.step(Mark.YES, "pass", "k6");
        screen.board(List.of("load 1", "ready 0"));
        screen.board(List.of("load 1", "ready 0"));

        assertThat(said()).isEqualTo("load 0\nready 0\n  ✓ pass         k6\nload 1\n");
    }

    private Screen screen(boolean live) {
        return new Screen(new Terminal(new PrintStream(out, true, UTF_8), 80, live, false, true));
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
