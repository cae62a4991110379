package org.countersign.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import org.countersign.standalone.client.Problem;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;

/**
 * What the demo shows: one line per step and, below all of them, the board. On a terminal the board is drawn over;
 * elsewhere those of its rows that changed are appended. Safe for several threads.
 */
final class Screen {
    private static final int LABEL = 12;
    private static final int INDENT = 4;
    private static final int ROOM = LABEL + INDENT + 1;

    private final Terminal terminal;
    private List<String> board = List.of();
    private int drawn;

    Screen(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    synchronized void title(String text) {
        above(List.of("", terminal.in(Ink.BOLD, text)));
    }

    synchronized void chapter(int number, String text) {
        above(List.of("", terminal.in(Ink.BOLD, number + "  " + text)));
    }

    /** One step: its mark, one word, and a sentence. */
    synchronized void step(Mark mark, String word, String sentence) {
        above(lines(mark, word, sentence, Ink.PLAIN));
    }

    /** A refusal that the story is about, in the platform's own words. */
    synchronized void refusal(String tried, Problem problem) {
        List<String> lines = new ArrayList<>(lines(Mark.NO, "refused", tried + " → " + problem.code(), Ink.PLAIN));
        String said = problem.detail().isEmpty() ? problem.title() : problem.title() + ": " + problem.detail();
        quoted(said, lines);
        problem.places().stream()
                .map(place -> "at " + place.pointer()
                        + (problem.detail().contains(place.message()) ? "" : ": " + place.message()))
                .distinct()
                .forEach(place -> quoted(place, lines));
        above(lines);
    }

    /** More of the step before, quoted. */
    synchronized void quote(String text) {
        List<String> lines = new ArrayList<>();
        quoted(text, lines);
        above(lines);
    }

    /** A line that is to be copied: never broken. */
    synchronized void copy(String text) {
        above(List.of(" ".repeat(ROOM) + text));
    }

    synchronized void board(List<String> rows) {
        if (rows.equals(board)) {
            return;
        }
        List<String> before = board;
        if (terminal.live()) {
            erase();
            board = List.copyOf(rows);
            draw();
        } else {
            board = List.copyOf(rows);
            rows.stream().filter(row -> !before.contains(row)).forEach(terminal::line);
        }
        terminal.out().flush();
    }

    private List<String> lines(Mark mark, String word, String sentence, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (String part : Text.wrapped(Text.harmless(sentence), terminal.width() - ROOM)) {
            String shown = terminal.in(ink, part);
            lines.add(
                    lines.isEmpty()
                            ? "  " + terminal.mark(mark) + " " + Text.padded(word, LABEL) + " " + shown
                            : " ".repeat(ROOM) + shown);
        }
        return lines;
    }

    private void quoted(String text, List<String> lines) {
        Text.wrapped(Text.harmless(text), terminal.width() - ROOM - 2)
                .forEach(part -> lines.add(" ".repeat(ROOM) + terminal.in(Ink.FAINT, "| " + part)));
    }

    private void above(List<String> lines) {
        erase();
        lines.forEach(terminal::line);
        draw();
        terminal.out().flush();
    }

    private void erase() {
        if (drawn > 0) {
            // ECMA-48: cursor up, then clear to the end of the screen.
            terminal.out().print("\033[" + drawn + "A\033[J");
            drawn = 0;
        }
    }

    private void draw() {
        if (terminal.live() && !board.isEmpty()) {
            terminal.blank();
            board.forEach(terminal::line);
            drawn = board.size() + 1;
        }
    }
}
