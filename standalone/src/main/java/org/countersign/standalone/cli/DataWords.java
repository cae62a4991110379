package org.countersign.standalone.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The data decision in one line. */
final class DataWords {
    private DataWords() {}

    static String of(JsonNode decision) {
        if (decision.isMissingNode() || decision.isNull()) {
            return "not decided";
        }
        boolean approved = decision.path("approved").asBoolean(false);
        if (decision.path("noneHeld").asBoolean(false)) {
            return approved ? "none held, confirmed by a second person" : "none held, not confirmed yet";
        }
        String fates = decision.path("datasets")
                .valueStream()
                .map(set ->
                        set.path("name").asString("") + ": " + set.path("fate").asString(""))
                .collect(Collectors.joining(", "));
        return fates + (approved ? " · approved" : " · not approved yet");
    }
}
