package org.countersign.standalone.cli;

import java.io.PrintStream;
import java.util.Map;
import org.countersign.standalone.client.Problem;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;

/** Says what went wrong, on standard error: one sentence, its places, and what may help. */
final class Complaints {
    private static final int WIDTH = 120;
    private static final int MOST_BLOCKERS = 10;

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("transition-open", "./countersign show WORKLOAD shows the transition that is open"),
            Map.entry("workload-taken", "the workload belongs to another team; --as NAME takes another identity"),
            Map.entry("unknown-transition", "./countersign open WORKLOAD opens one"),
            Map.entry("unknown-item", "without --item the report is held against every item that wants it"),
            Map.entry("unreadable-report", "GET /api/v1/formats lists the formats; --format names one"),
            Map.entry("not-ready", "./countersign show WORKLOAD shows what is missing"),
            Map.entry("snapshot-changed", "something changed meanwhile: sign again to see it"),
            Map.entry("wrong-role", "--as NAME takes another identity, --seat S another seat"),
            Map.entry("separation-of-duties", "somebody else has to do it: --as NAME"),
            Map.entry("another-person-needed", "somebody else has to do it: --as NAME"),
            Map.entry("unauthorized", "COUNTERSIGN_TOKEN may be stale; without it a development identity is taken"));

    private final Terminal terminal;

    Complaints(PrintStream out, boolean unicode) {
        this.terminal = new Terminal(out, WIDTH, false, false, unicode);
    }

    /** With exit code 2. */
    int about(String... lines) {
        terminal.line("countersign: " + Text.harmless(lines[0]));
        for (int i = 1; i < lines.length; i++) {
            terminal.line("  " + Text.harmless(lines[i]));
        }
        return Exit.UNDECIDED;
    }

    void about(Problem problem) {
        about(problem.sentence());
        problem.places().stream()
                .map(place -> place(problem, place))
                .filter(said -> !said.isEmpty())
                .forEach(said -> terminal.line("  " + Text.harmless(said)));
        problem.body()
                .path("blockers")
                .valueStream()
                .limit(MOST_BLOCKERS)
                .forEach(blocker -> terminal.line("  "
                        + Text.harmless(blocker.path("item").asString("") + ": "
                                + blocker.path("reason").asString(""))));
        String hint = HINTS.get(problem.slug());
        if (hint != null) {
            terminal.line("  " + hint);
        }
    }

    /** Where and what, of which the sentence above has said some; empty where it has said all. */
    private static String place(Problem problem, Problem.Place place) {
        if (place.message().equals(problem.detail())) {
            return place.pointer().isEmpty() ? "" : "at " + place.pointer();
        }
        return (place.pointer().isEmpty() ? "body" : place.pointer()) + ": " + place.message();
    }
}
