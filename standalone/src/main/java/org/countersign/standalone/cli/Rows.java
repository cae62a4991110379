package org.countersign.standalone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row per item: mark, status, key, owner, due; the reason below where something is wanted. */
final class Rows {
    private static final int STATUS = 14;
    private static final int OWNER = 16;
    private static final int DATE = 10;
    private static final int SHORTEST_KEY = 12;
    private static final int MOST_REASON_LINES = 3;
    private static final int REASON_INDENT = 4 + STATUS + 1;

    private final Terminal terminal;
    private final Instant now;
    private final int keyWidth;
    private final Map<String, String> reasons = new HashMap<>();

    Rows(Terminal terminal, Instant now, View view) {
        this.terminal = terminal;
        this.now = now;
        view.transition()
                .path("readiness")
                .path("blockers")
                .valueStream()
                .forEach(blocker -> reasons.put(
                        blocker.path("item").asString(""),
                        blocker.path("reason").asString("")));
        int longest = view.transition()
                .path("dimensions")
                .valueStream()
                .flatMap(dimension -> dimension.path("items").valueStream())
                .mapToInt(item -> Text.length(item.path("key").asString("")))
                .max()
                .orElse(SHORTEST_KEY);
        int room = terminal.width() - 4 - STATUS - 1 - 1 - OWNER - 1 - "due ".length() - DATE;
        keyWidth = Math.clamp(longest, SHORTEST_KEY, Math.max(SHORTEST_KEY, room));
    }

    List<String> of(JsonNode item) {
        String status = item.path("status").asString("open");
        Mark mark = Mark.of(status);
        String key = item.path("key").asString("");
        String row = "  " + terminal.mark(mark) + " " + terminal.in(mark.ink(), Text.cell(status, STATUS)) + " "
                + Text.cell(Text.harmless(key), keyWidth) + " " + Text.cell(Text.harmless(owners(item)), OWNER) + " "
                + due(item);
        List<String> rows = new ArrayList<>();
        rows.add(row.stripTrailing());
        Text.wrapped(Text.harmless(reason(item, status, key)), terminal.width() - REASON_INDENT).stream()
                .limit(MOST_REASON_LINES)
                .map(line -> " ".repeat(REASON_INDENT) + terminal.in(Ink.FAINT, line))
                .forEach(rows::add);
        return rows;
    }

    private static String owners(JsonNode item) {
        JsonNode owner = item.has("owners") ? item.path("owners") : item.path("owner");
        return owner.isArray()
                ? owner.valueStream().map(one -> one.asString("")).collect(Collectors.joining(", "))
                : owner.asString("");
    }

    private String due(JsonNode item) {
        Instant due = instant(item.path("due").asString(""));
        if (due == null) {
            String phase = item.path("phase").asString("before");
            return phase.equals("before")
                    ? ""
                    : terminal.in(Ink.FAINT, phase.equals("after") ? "after it" : "at cutover");
        }
        boolean late = due.isBefore(now) && Mark.of(item.path("status").asString("")) != Mark.YES;
        String date = due.truncatedTo(ChronoUnit.DAYS).toString().substring(0, DATE);
        return late ? terminal.in(Ink.RED, "due " + date + " overdue") : "due " + date;
    }

    private String reason(JsonNode item, String status, String key) {
        String outcome = item.path("evidence")
                .path("outcome")
                .asString(item.path("outcome").asString(""));
        boolean quiet = status.equals("satisfied") && !outcome.equals("warn");
        if (quiet || status.equals("not-applicable")) {
            return "";
        }
        String said = item.path("reason").asString("");
        String reason = said.isEmpty() ? reasons.getOrDefault(key, "") : said;
        boolean warned = status.equals("satisfied");
        return warned ? "with a warning" + (reason.isEmpty() ? "" : ": " + reason) : reason;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
