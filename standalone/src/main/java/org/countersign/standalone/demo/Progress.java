package org.countersign.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;

/** The board in small: a row for each dimension, a mark for each item that has to be met before the go. */
record Progress(Terminal terminal) {
    private static final int NAME = 15;
    private static final int MARKS = 12;
    private static final int COUNT = 9;
    private static final String EDGE = "    ";

    List<String> rows(JsonNode transition) {
        List<String> rows = new ArrayList<>();
        transition.path("dimensions").valueStream().forEach(dimension -> {
            List<JsonNode> items = dimension
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("phase").asString("before").equals("before"))
                    .toList();
            if (!items.isEmpty()) {
                rows.add(row(dimension.path("key").asString(""), items));
            }
        });
        JsonNode sum = transition.path("readiness");
        rows.add(EDGE
                + terminal.in(Ink.BOLD, Text.padded("ready", NAME))
                + " ".repeat(MARKS)
                + "%d of %d"
                        .formatted(
                                sum.path("satisfied").asInt(0),
                                sum.path("total").asInt(0)));
        return rows;
    }

    private String row(String key, List<JsonNode> items) {
        String marks = items.stream()
                .map(item -> terminal.mark(Mark.of(item.path("status").asString("open"))))
                .collect(Collectors.joining());
        long met = items.stream()
                .filter(item -> Mark.of(item.path("status").asString("open")) == Mark.YES)
                .count();
        String failed = items.stream()
                .filter(item -> item.path("status").asString("").equals("failed"))
                .map(item -> item.path("key").asString(""))
                .collect(Collectors.joining(", "));
        String count = met + " of " + items.size();
        String row = EDGE
                + Text.padded(key, NAME)
                + marks
                + " ".repeat(Math.max(1, MARKS - items.size()))
                + (failed.isEmpty() ? count : Text.padded(count, COUNT) + terminal.in(Ink.RED, failed + " failed"));
        return row;
    }
}
