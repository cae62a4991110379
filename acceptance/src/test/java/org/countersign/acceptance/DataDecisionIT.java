package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Proofs;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.Test;

/** The fate of the pilot's data is decided before anything goes live. */
@OnPlatform
class DataDecisionIT {
    private static final String NONE_HELD = "{'noneHeld': true, 'reason': 'the pilot held no data'}";

    private static final String KEPT = """
            {'datasets': [{'name': 'customers', 'owner': 'data-owner', 'personalData': false, 'fate': 'adopt',
                           'effective': '2026-12-01T00:00:00Z'}],
             'promises': [{'audience': 'users', 'value': 'temporary', 'toldAt': '2026-01-10T09:00:00Z',
                           'text': 'This is a pilot.', 'channel': 'mail'}],
             'reason': 'Users want to go on', 'alternatives': ['delete'], 'consequences': ['data lives on']}
            """;

    @Test
    void givesNoGoWithoutAnApprovedDataDecision(Platform platform) {
        var story = Story.open(platform, "starter");
        story.decideData(Story.DELETED);
        story.awaitOpen("data");
        Proofs.postAll(story);
        Await.until(
                "nothing but the decision is missing",
                () -> story.transition().path("readiness").path("blockers"),
                blockers -> blockers.size() == 1
                        && blockers.get(0).path("item").asString().equals("data.decision"));
        var refused = story.sign("engineering-approver", "go", "sha256:" + "0".repeat(64))
                .problem(409, "not-ready");
        assertThat(refused.path("blockers").toString())
                .contains("data.decision")
                .doesNotContain("load.peak");
        assertThat(story.gate().path("allowed").asBoolean(true)).isFalse();
    }

    @Test
    void refusesToKeepWhatWasPromisedToBeTemporaryNamingBothValues(Platform platform) {
        var story = Story.open(platform, "starter");
        var refused = platform.as("team-member")
                .put("/transitions/" + story.id() + "/data-decision", Json.of(KEPT))
                .problem(422);
        assertThat(refused.path("errors").toString()).contains("/datasets/0/fate", "temporary", "adopt", "agreement");
        assertThat(story.transition().path("dataDecision").isMissingNode()
                        || story.transition().path("dataDecision").isNull())
                .isTrue();
    }

    @Test
    void takesTheDataRoundBeforeAnythingElseIsReady(Platform platform) {
        var story = Story.open(platform, "starter");
        story.decideData(Story.DELETED);
        assertThat(story.transition().path("readiness").path("ready").asBoolean(true))
                .isFalse();
        story.sign("data-owner", "data").expect(201);
        story.awaitItem("data.decision", "satisfied");
    }

    @Test
    void voidsTheDataRoundWhenTheDecisionChanges(Platform platform) {
        var story = Story.open(platform, "starter");
        story.decideData(Story.DELETED);
        var first = story.awaitOpen("data").path("snapshot").asString();
        story.sign("data-owner", "data").expect(201);
        story.awaitItem("data.decision", "satisfied");
        story.decideData(Story.DELETED.replace("Trial data only", "Trial data only, and its owner agrees"));
        Await.until(
                "voided",
                () -> story.round("data"),
                round -> !round.path("voided").isEmpty());
        assertThat(story.awaitOpen("data").path("snapshot").asString()).isNotEqualTo(first);
        assertThat(story.awaitItem("data.decision", "open")).isNotNull();
        story.sign("data-owner", "data", first).problem(409, "snapshot-changed");
    }

    @Test
    void passesWithoutDataWhenASecondPersonConfirms(Platform platform) {
        var story = Story.open(platform, "starter");
        story.decideData(NONE_HELD);
        var confirmation = "/transitions/" + story.id() + "/data-decision/confirmation";
        platform.as("team-member").post(confirmation, Json.of("{}")).problem(403);
        assertThat(story.item("data.decision").path("status").asString()).isEqualTo("open");
        platform.as("second-member").post(confirmation, Json.of("{}")).expect(200);
        Proofs.satisfyAll(story);
        story.signGo();
        assertThat(story.awaitVerdict("go").path("allowed").asBoolean()).isTrue();
    }
}
