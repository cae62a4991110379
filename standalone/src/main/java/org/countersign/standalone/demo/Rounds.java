package org.countersign.standalone.demo;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signs in a round. */
final class Rounds {
    private Rounds() {}

    static void sign(Story story, String round, String approver) throws IOException, StoryEndedException {
        String snapshot = open(story, round, approver);
        story.calls().post(approver, story.signoffs("decisions"), approval(round, snapshot));
        story.done("signed", approver + " in the " + round + " round, over " + brief(snapshot));
    }

    /** Waits until the round can be signed; its snapshot. */
    static String open(Story story, String round, String reader) throws IOException, StoryEndedException {
        return Calls.await("the " + round + " round can be signed by " + reader, () -> {
            var answer = story.calls().api().get(reader, story.signoffs());
            if (!answer.fine()) {
                return Optional.empty();
            }
            JsonNode standing = answer.json().path("rounds").path(round);
            boolean mine = standing.path("seats")
                    .valueStream()
                    .flatMap(seat -> seat.path("mayFill").valueStream())
                    .anyMatch(who -> who.asString("").equals(reader));
            return standing.path("open").asBoolean(false) && mine
                    ? Optional.of(standing.path("snapshot").asString(""))
                    : Optional.empty();
        });
    }

    static ObjectNode approval(String round, String snapshot) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("round", round)
                .put("decision", "approve")
                .put("comment", "seen and approved")
                .put("snapshot", snapshot);
    }

    static String brief(String digest) {
        int shown = "sha256:".length() + 12;
        return digest.length() <= shown ? digest : digest.substring(0, shown) + "…";
    }
}
