package org.countersign.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;

/** What satisfies the items of a transition: real posts, one an item. */
public final class Proofs {
    private static final Set<String> MET = Set.of("satisfied", "waived", "not-applicable");

    private Proofs() {}

    /** Posts for every {@code before} item that is not met, then waits until all are. */
    public static void satisfyAll(Story story) {
        postAll(story);
        awaitReady(story);
    }

    /** Waits until what was posted has its effect. */
    public static void awaitReady(Story story) {
        Await.until(
                "ready",
                story::transition,
                transition -> transition.path("readiness").path("ready").asBoolean(false));
    }

    /** The posts alone. */
    public static void postAll(Story story) {
        story.items().stream().filter(Proofs::missing).forEach(item -> satisfy(story, item));
    }

    private static boolean missing(JsonNode item) {
        return item.path("phase").asString().equals("before")
                && !MET.contains(item.path("status").asString());
    }

    private static void satisfy(Story story, JsonNode item) {
        var key = item.path("key").asString();
        switch (key) {
            case "load.peak" -> measured(story, Reports.k6(187), key, "");
            case "recovery.restore", "recovery.disaster-plan" ->
                measured(story, Reports.restoreDrill(Duration.ofMinutes(38)), key, "");
            case "iam.least-privilege" -> measured(story, Reports.cleanScan(), key, "&category=iam");
            case "provisioning.no-drift" -> measured(story, Reports.cleanScan(), key, "&category=iac");
            case "operations.runbooks" -> stated(story, Json.bytes(Reports.example("runbooks.json")), key);
            case "operations.walk-through" -> stated(story, Json.bytes(Reports.example("walk-through.json")), key);
            case "cutover.rehearsal" -> stated(story, Json.bytes(Reports.example("rehearsal-cutover.json")), key);
            case "cutover.rollback" -> stated(story, Json.bytes(Reports.example("rehearsal-rollback.json")), key);
            case "accountability.residual-risks" -> noRisks(story);
            case "data.decision", "data.deletion-requests" -> {
                // Met by the data round and by the register, not by a report.
            }
            default -> stated(story, Reports.attestation(key), key);
        }
    }

    private static void measured(Story story, byte[] report, String item, String more) {
        took(story.post("ci", report, Story.measured() + "&item=" + item + more).expect(201), item);
    }

    private static void stated(Story story, byte[] report, String item) {
        took(
                story.post("team-member", report, "&environment=production&item=" + item)
                        .expect(201),
                item);
    }

    private static void took(JsonNode evidence, String item) {
        assertThat(evidence.path("outcome").asString())
                .as(item + ": " + evidence)
                .isIn("pass", "warn");
    }

    /** A statement of the team that no risk is known, accepted by the business. */
    private static void noRisks(Story story) {
        var risks = "/signoffs/" + story.id() + "/risks";
        var none = Json.of("{'none': true, 'statement': 'No residual risk is known.'}");
        var raised = Await.until(
                        "risk taken",
                        () -> story.platform().as("team-member").post(risks, none),
                        answer -> answer.status() != 404)
                .expect(201);
        story.platform()
                .as("business-approver")
                .post(risks + "/" + raised.path("id").asString() + "/acceptance", Json.of("{}"))
                .expect(201);
    }
}
