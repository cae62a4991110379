package org.countersign.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.standalone.terminal.Ink;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;

/** What became of a posted report, in lines. */
record Assessed(Terminal terminal) {
    private static final int OUTCOME = 13;
    private static final int CRITERION = 12;
    private static final int DATE = 10;

    /** The option that gives what had to be assumed. */
    private static final Map<String, String> OPTIONS = Map.of(
            "collectedAt", "--collected-at 2026-11-30T12:00:00Z",
            "environment", "--environment NAME",
            "subject", "--subject sha256:DIGEST",
            "category", "--category CLASS");

    List<String> lines(JsonNode evidence, String workload) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  evidence %s, format %s"
                .formatted(
                        terminal.in(Ink.BOLD, workload),
                        evidence.path("id").asString(""),
                        evidence.path("format").asString("")));
        evidence.path("assessments").valueStream().forEach(assessment -> lines.addAll(assessment(assessment)));
        if (evidence.path("assessments").isEmpty()) {
            lines.add(terminal.mark(Mark.CAUTION) + " none         no item of " + workload
                    + " asks for what this report holds");
            lines.add("               it yields " + names(evidence.path("measurements")));
        }
        evidence.path("doubts")
                .valueStream()
                .forEach(doubt -> lines.add(terminal.mark(Mark.CAUTION) + " " + Text.padded("doubt", OUTCOME)
                        + Text.clipped(Text.harmless(doubt.asString("")), terminal.width() - OUTCOME - 2)));
        evidence.path("assumed").valueStream().forEach(assumed -> lines.add(assumed(assumed.asString(""))));
        return lines;
    }

    private List<String> assessment(JsonNode assessment) {
        String outcome = assessment.path("outcome").asString("");
        Mark mark = Mark.of(outcome);
        String until = assessment.path("validUntil").asString("");
        List<String> lines = new ArrayList<>();
        lines.add(terminal.mark(mark) + " " + terminal.in(mark.ink(), Text.padded(outcome, OUTCOME))
                + Text.harmless(assessment.path("item").asString(""))
                + (until.length() < DATE ? "" : terminal.in(Ink.FAINT, "  valid until " + until.substring(0, DATE))));
        assessment.path("criteria").valueStream().forEach(criterion -> lines.addAll(criterion(criterion)));
        boolean explained = assessment
                .path("criteria")
                .valueStream()
                .anyMatch(criterion -> criterion.path("outcome").asString("").equals(outcome));
        if (!explained) {
            Text.wrapped(Text.harmless(assessment.path("reason").asString("")), terminal.width() - OUTCOME - 2)
                    .forEach(line -> lines.add(" ".repeat(OUTCOME + 2) + line));
        }
        return lines;
    }

    private List<String> criterion(JsonNode criterion) {
        String detail = criterion.path("detail").asString("");
        String said =
                Text.harmless(detail.isEmpty() ? criterion.path("expression").asString("") : detail);
        String outcome = criterion.path("outcome").asString("");
        String name = Text.cell(Text.harmless(criterion.path("name").asString("")), CRITERION);
        int indent = 2 + OUTCOME + 2 + CRITERION + 1;
        List<String> lines = new ArrayList<>();
        for (String line : Text.wrapped(said, terminal.width() - indent)) {
            lines.add(
                    lines.isEmpty()
                            ? "  " + Text.padded(shown(outcome), OUTCOME) + terminal.mark(Mark.of(outcome)) + " " + name
                                    + " " + line
                            : " ".repeat(indent) + line);
        }
        return lines;
    }

    /** The word too, where the mark of a criterion is not that of a pass. */
    private static String shown(String outcome) {
        return outcome.equals("pass") ? "" : "  " + outcome;
    }

    private String assumed(String parameter) {
        String option = OPTIONS.get(parameter);
        return terminal.mark(Mark.CAUTION) + " " + Text.padded("assumed", OUTCOME) + Text.harmless(parameter)
                + (option == null ? "" : ": add " + option);
    }

    private String names(JsonNode measurements) {
        String names = String.join(", ", measurements.propertyNames());
        return Text.clipped(names.isEmpty() ? "no measurement" : names, terminal.width() - 2 * OUTCOME);
    }
}
