package org.countersign.standalone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.standalone.client.Answer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Chapter 2: what becomes of the pilot's data, against what its users were told. */
record PilotData(Story story) {
    private static final String AUDIENCE = "pilot-users";
    private static final long TOLD_DAYS_AGO = 120;
    private static final long AGREED_DAYS_AGO = 14;
    private static final long LEFT_DAYS = 30;

    void play() throws IOException, StoryEndedException {
        story.screen().chapter(2, "The pilot's data");
        Calls calls = story.calls();
        Answer refused = calls.api().put(Story.MEMBER, story.transition("data-decision"), decision(false));
        story.screen()
                .refusal(
                        "keep customers, whose users were told: temporary",
                        Calls.refused("keeping data against a promise", refused, ""));
        calls.put(Story.MEMBER, story.transition("data-decision"), decision(true));
        story.done("decided", "customers: migrate those 1822 of 1840 users who agreed, delete the rest in 30 days");
        for (String approver : List.of("data-owner", "data-protection-approver")) {
            Rounds.sign(story, "data", approver);
        }
        story.awaitStatus("data.decision", "satisfied");
        story.done("approved", "the data round is complete, long before the rest is ready");
    }

    private ObjectNode decision(boolean agreed) {
        LocalDate today = LocalDate.ofInstant(story.began(), ZoneOffset.UTC);
        ObjectNode decision = JsonNodeFactory.instance.objectNode();
        dataset(decision, agreed, today);
        decision.putArray("promises")
                .addObject()
                .put("audience", AUDIENCE)
                .put("value", "temporary")
                .put("toldAt", today.minusDays(TOLD_DAYS_AGO).toString())
                .put("text", "What you enter during the pilot is deleted when it ends.")
                .put("channel", "sign-up page");
        decision.put("reason", "Customers go on with the accounts that they set up in the pilot.");
        decision.putArray("alternatives").add("delete everything and let all customers start again");
        decision.putArray("consequences").add("1840 people would have to be identified a second time");
        decision.put("containsTestData", false).put("identifiersChange", false);
        if (agreed) {
            ObjectNode agreement = decision.putArray("agreements")
                    .addObject()
                    .put("audience", AUDIENCE)
                    .put("by", "users")
                    .put("text", "Keep my account and my payments in the product.")
                    .put("channel", "e-mail with a link")
                    .put("at", today.minusDays(AGREED_DAYS_AGO).toString());
            agreement.putObject("covers").put("agreed", 1822).put("of", 1840);
        }
        return decision;
    }

    private static void dataset(ObjectNode decision, boolean agreed, LocalDate today) {
        ObjectNode dataset = decision.putArray("datasets")
                .addObject()
                .put("name", "customers")
                .put("owner", "data-owner")
                .put("personalData", true)
                .put("legalBasis", "contract")
                .put("fate", "migrate");
        if (agreed) {
            dataset.put("selectionRule", "customers who agreed, without the test accounts");
            dataset.putObject("leftBehind")
                    .put("fate", "delete")
                    .put("by", today.plusDays(LEFT_DAYS).toString());
        }
    }
}
