package org.countersign.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Tty WATCHED = new Tty(true, 90);
    private static final Tty PIPE = new Tty(false, 0);

    @Test
    void coloursOnlyATerminalThatWantsIt() {
        assertThat(terminal(Map.of(), WATCHED).colour()).isTrue();
        assertThat(terminal(Map.of("NO_COLOR", "1"), WATCHED).colour()).isFalse();
        assertThat(terminal(Map.of("NO_COLOR", ""), WATCHED).colour()).isTrue();
        assertThat(terminal(Map.of("TERM", "dumb"), WATCHED).colour()).isFalse();
        assertThat(terminal(Map.of(), PIPE).colour()).isFalse();
    }

    @Test
    void takesItsWidthFromTheEnvironmentThenFromTheTerminal() {
        assertThat(terminal(Map.of("COLUMNS", "72"), WATCHED).width()).isEqualTo(72);
        assertThat(terminal(Map.of("COLUMNS", "wide"), WATCHED).width()).isEqualTo(90);
        assertThat(terminal(Map.of(), PIPE).width()).isEqualTo(100);
        assertThat(terminal(Map.of("COLUMNS", "9"), PIPE).width()).isEqualTo(50);
        assertThat(terminal(Map.of("COLUMNS", "400"), PIPE).width()).isEqualTo(120);
    }

    @Test
    void writesBeyondAsciiOnlyWhereTheLocaleSaysSo() {
        assertThat(terminal(Map.of("LANG", "en_US.UTF-8"), PIPE).unicode()).isTrue();
        assertThat(terminal(Map.of("LANG", "C.utf8"), PIPE).unicode()).isTrue();
        assertThat(terminal(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8"), PIPE).unicode())
                .isFalse();
        assertThat(terminal(Map.of(), PIPE).unicode()).isFalse();
    }

    @Test
    void breaksLinesBetweenWordsAndLongWordsAnywhere() {
        assertThat(Text.wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(Text.wrapped("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
        assertThat(Text.wrapped("  ", 4)).isEqualTo(List.of());
    }

    @Test
    void clipsWithAnEllipsisThatCounts() {
        assertThat(Text.clipped("countersign", 8)).isEqualTo("counter…");
        assertThat(Text.cell("go", 4)).isEqualTo("go  ");
    }

    private static Terminal terminal(Map<String, String> environment, Tty tty) {
        return Terminal.of(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), environment, tty);
    }

    @Test
    void obeysNothingThatATextSays() {
        assertThat(Text.harmless("a\u001b[31mb\u009b31mc\u202ed\u2028e\u2066f")).isEqualTo("a [31mb 31mc d e f");
        assertThat(Text.harmless("größer → 「山」 😀")).isEqualTo("größer → 「山」 😀");
    }
}
