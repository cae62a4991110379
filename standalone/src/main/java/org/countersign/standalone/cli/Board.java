package org.countersign.standalone.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;

/** Draws where a transition stands, in the width that there is. */
final class Board {
    private static final int INDENT = 15;

    private final Terminal terminal;
    private final Instant now;

    Board(Terminal terminal, Instant now) {
        this.terminal = terminal;
        this.now = now;
    }

    List<String> lines(View view) {
        List<String> lines = new ArrayList<>(header(view));
        Rows rows = new Rows(terminal, now, view);
        view.transition().path("dimensions").valueStream().forEach(dimension -> {
            if (!dimension.path("items").isEmpty()) {
                lines.add("");
                lines.add(heading(
                        dimension.path("key").asString(""),
                        dimension.path("title").asString("")));
                dimension.path("items").valueStream().forEach(item -> lines.addAll(rows.of(item)));
            }
        });
        lines.add("");
        lines.add(label("data") + clip(DataWords.of(view.transition().path("dataDecision"))));
        lines.addAll(new Rounds(terminal)
                .lines(
                        view.signoffs(),
                        view.transition().path("dataDecision").path("noneHeld").asBoolean(false)));
        lines.add("");
        boolean first = true;
        for (String step : NextSteps.of(view)) {
            lines.add(label(first ? "next" : "") + clip(step));
            first = false;
        }
        return lines;
    }

    private List<String> header(View view) {
        JsonNode transition = view.transition();
        JsonNode readiness = transition.path("readiness");
        String way = transition.path("from").asString("") + " → "
                + transition.path("to").asString("");
        String verdict = view.gate().path("verdict").asString("unknown");
        boolean allowed = view.gate().path("allowed").asBoolean(false);
        String first = "%s · tier %s · %s"
                .formatted(
                        way,
                        transition.path("tier").asString("standard"),
                        transition.path("state").asString("open"));
        String second = "ready %d of %d"
                .formatted(
                        readiness.path("satisfied").asInt(0),
                        readiness.path("total").asInt(0));
        String gate = terminal.mark(allowed ? Mark.YES : Mark.NO) + " gate " + (allowed ? "allows" : "denies") + ": "
                + verdict;
        return List.of(
                terminal.in(Ink.BOLD, Text.harmless(view.workload())) + "  " + clip(Text.harmless(first)),
                second + "  " + gate);
    }

    private String heading(String key, String title) {
        return terminal.in(Ink.BOLD, key) + terminal.in(Ink.FAINT, title.isEmpty() ? "" : "  " + clip(title));
    }

    private static String label(String word) {
        return Text.padded(word, INDENT);
    }

    private String clip(String text) {
        return Text.clipped(Text.harmless(text), terminal.width() - INDENT);
    }
}
