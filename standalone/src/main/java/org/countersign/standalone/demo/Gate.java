package org.countersign.standalone.demo;

import java.util.stream.Collectors;
import org.countersign.standalone.terminal.Mark;
import tools.jackson.databind.JsonNode;

/** Shows the gate's answers. */
final class Gate {
    private Gate() {}

    /** Shows a deny; any other answer ends the story. */
    static void shut(Screen screen, JsonNode gate) throws StoryEndedException {
        if (gate.path("allowed").asBoolean(true)) {
            throw new StoryEndedException("the gate allows what nobody has decided: " + gate);
        }
        screen.step(Mark.NO, "gate", "denies: " + answer(gate));
    }

    static void open(Screen screen, JsonNode gate) {
        screen.step(Mark.YES, "gate", "allows: " + answer(gate));
    }

    private static String answer(JsonNode gate) {
        String reasons = gate.path("reasons")
                .valueStream()
                .map(reason ->
                        reason.isObject() ? reason.path("detail").asString(reason.toString()) : reason.asString(""))
                .collect(Collectors.joining("; "));
        String until = gate.path("validUntil").asString("").replaceFirst("\\.[0-9]+Z$", "Z");
        return gate.path("verdict").asString("")
                + (reasons.isEmpty() ? "" : " (" + reasons + ")")
                + (until.isEmpty() ? "" : ", valid until " + until);
    }
}
