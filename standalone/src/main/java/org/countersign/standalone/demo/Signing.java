package org.countersign.standalone.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Chapter 4: people sign, each over the same snapshot; the last one makes it a go. */
record Signing(Story story) {
    private static final String ENGINEERING = "engineering-approver";
    private static final String BUSINESS = "business-approver";

    /** The gate's answer after the go. */
    JsonNode play() throws IOException, StoryEndedException {
        story.screen().chapter(4, "The go");
        tooEarly();
        risks();
        Rounds.open(story, "go", ENGINEERING);
        Gate.shut(story.screen(), story.calls().get(Story.MEMBER, story.gate()));
        for (String approver : List.of(ENGINEERING, BUSINESS, "data-protection-approver")) {
            Rounds.sign(story, "go", approver);
        }
        JsonNode gate = Calls.await(
                "the gate allows",
                () -> Optional.of(story.calls().get(Story.MEMBER, story.gate()))
                        .filter(answer -> answer.path("allowed").asBoolean(false)));
        Gate.open(story.screen(), gate);
        return gate;
    }

    private void tooEarly() throws IOException, StoryEndedException {
        Answer answer = story.calls()
                .api()
                .post(ENGINEERING, story.signoffs("decisions"), Rounds.approval("go", story.artifact()));
        Problem problem = Calls.refused("signing before everything is met", answer, "not-ready");
        story.screen().refusal(ENGINEERING + " signs", problem);
        problem.body()
                .path("blockers")
                .valueStream()
                .forEach(blocker -> story.screen()
                        .quote(blocker.path("item").asString("") + ": "
                                + blocker.path("reason").asString("")));
    }

    private void risks() throws IOException, StoryEndedException {
        ObjectNode none = JsonNodeFactory.instance
                .objectNode()
                .put("none", true)
                .put("statement", "Reviewed with the people on call: no residual risk is known.");
        JsonNode stated = story.calls().post(Story.MEMBER, story.signoffs("risks"), none);
        story.done("stated", "team-member: no residual risk is known");
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        story.calls().post(BUSINESS, story.signoffs("risks", risk(stated), "acceptance"), accepted);
        story.done("accepted", BUSINESS + " accepts that statement");
        story.awaitStatus(Proof.LAST_ITEM, "satisfied");
    }

    private String risk(JsonNode stated) throws IOException, StoryEndedException {
        String id = stated.path("id").asString("");
        if (!id.isEmpty()) {
            return id;
        }
        return story.calls()
                .get(Story.MEMBER, story.signoffs())
                .path("risks")
                .path(0)
                .path("id")
                .asString("");
    }
}
