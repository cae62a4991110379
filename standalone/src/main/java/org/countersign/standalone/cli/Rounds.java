package org.countersign.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;

/** The rounds of signing: each seat and who fills it; then the risks and the decision. */
record Rounds(Terminal terminal) {
    private static final int LABEL = 15;
    private static final int SEAT = 18;

    /**
     * @param noData whether it is said that no data is held: then there is no data round
     */
    List<String> lines(JsonNode signoffs, boolean noData) {
        List<String> lines = new ArrayList<>();
        for (String name : noData ? List.of("go") : List.of("data", "go")) {
            JsonNode round = signoffs.path("rounds").path(name);
            String label = name + " round";
            for (JsonNode seat : round.path("seats").values()) {
                lines.add(Text.padded(label, LABEL)
                        + seat(seat, round.path("open").asBoolean(false)));
                label = "";
            }
        }
        signoffs.path("risks").valueStream().forEach(risk -> lines.add(Text.padded("risk", LABEL) + risk(risk)));
        String verdict = signoffs.path("decision").path("verdict").asString("");
        if (!verdict.isEmpty()) {
            lines.add(Text.padded("decision", LABEL) + terminal.mark(Mark.of(verdict)) + " " + verdict + ", "
                    + seconds(signoffs.path("decision").path("at").asString("")));
        }
        return lines;
    }

    private String seat(JsonNode seat, boolean open) {
        List<String> filled = names(seat.path("filled"));
        int count = seat.path("count").asInt(1);
        String name = seat.path("seat").asString("") + (count > 1 ? " ×" + count : "");
        String said = filled.size() >= count
                ? "signed by " + String.join(", ", filled)
                : (filled.isEmpty() ? "" : "signed by " + String.join(", ", filled) + "; ")
                        + (open ? "waits for a signature" : "not open yet");
        return terminal.mark(filled.size() >= count ? Mark.YES : Mark.OPEN) + " " + Text.cell(name, SEAT) + " "
                + Text.clipped(said, terminal.width() - LABEL - SEAT - 3);
    }

    private static String seconds(String time) {
        return time.replaceFirst("\\.[0-9]+Z$", "Z");
    }

    private String risk(JsonNode risk) {
        boolean accepted = risk.path("acceptance").isObject();
        String title = risk.path("none").asBoolean(false)
                ? "none known"
                : risk.path("title").asString("");
        return terminal.mark(accepted ? Mark.YES : Mark.OPEN) + " "
                + Text.clipped(
                        Text.harmless(title + (accepted ? ", accepted" : ", not accepted yet")),
                        terminal.width() - LABEL - 2);
    }

    private static List<String> names(JsonNode filled) {
        return filled.valueStream()
                .map(one -> one.asString(""))
                .map(Text::harmless)
                .collect(Collectors.toList());
    }
}
