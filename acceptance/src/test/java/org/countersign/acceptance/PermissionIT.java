package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Proofs;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Caller;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionIT {
    private static final String NO_RISK = "{\"none\": true, \"statement\": \"none known\"}";
    private static final String REASON = "{\"reason\": \"for a test\"}";

    private static Story story;
    private static String evidence;

    @BeforeAll
    static void opens(Platform platform) {
        story = Story.open(platform, "starter");
        evidence = story.postMeasured(Reports.k6(187)).path("id").asString();
    }

    /**
     * One call of the API.
     *
     * @param permission that it needs
     * @param team whether it is for members of the transition's team alone
     */
    record Call(String method, String path, String body, String permission, boolean team) {
        Answer by(Caller caller) {
            var filled = path.replace("{t}", story.id()).replace("{e}", evidence);
            var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            return caller.send(method, filled, publisher, Map.of("Content-Type", "application/json"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Call get(String path) {
        return new Call("GET", path, "", "read", false);
    }

    private static Call team(String method, String path, String body) {
        return new Call(method, path, body, "transitions:write", true);
    }

    static Stream<Call> calls() {
        var item = "/transitions/{t}/items/load.peak/not-applicable";
        return Stream.of(
                get("/templates"),
                get("/templates/starter"),
                get("/templates/starter/versions/1"),
                new Call("PUT", "/templates/mine", "{}", "templates:write", false),
                get("/transitions"),
                get("/transitions/{t}"),
                new Call("POST", "/transitions", "{}", "transitions:write", false),
                team("PATCH", "/transitions/{t}", "{\"attributes\": {\"a\": 1}, \"reason\": \"r\"}"),
                team("POST", item, "{\"justification\": \"no load\"}"),
                team("POST", item + "/confirmation", "{}"),
                team("PUT", "/transitions/{t}/data-decision", "{\"noneHeld\": true, \"reason\": \"none\"}"),
                team("POST", "/transitions/{t}/data-decision/confirmation", "{}"),
                team("GET", "/transitions/{t}/deletion-requests", ""),
                team(
                        "POST",
                        "/transitions/{t}/deletion-requests",
                        "{\"ticket\": \"T-1\", \"keyedHash\": \"" + "ab".repeat(32)
                                + "\", \"receivedAt\": \"2026-01-10T09:00:00Z\", \"scope\": \"all\"}"),
                new Call("POST", "/evidence?transition={t}", "{}", "evidence:write", true),
                get("/evidence?transition={t}"),
                get("/evidence/{e}"),
                get("/evidence/{e}/report"),
                new Call("POST", "/evidence/{e}/withdrawal", REASON, "evidence:write", true),
                get("/formats"),
                get("/signoffs/{t}"),
                get("/signoffs/{t}/snapshot"),
                get("/signoffs/{t}/certificate"),
                new Call("GET", "/signoffs/{t}/statement", "", "signoffs:write", false),
                new Call("POST", "/signoffs/{t}/decisions", "{\"decision\": \"approve\"}", "signoffs:write", false),
                team("POST", "/signoffs/{t}/risks", NO_RISK),
                new Call("POST", "/signoffs/{t}/risks/none/acceptance", "{}", "risks:accept", false),
                new Call("POST", "/signoffs/{t}/revocation", REASON, "releases:manage", false),
                get("/gate?workload=a&stage=production"),
                get("/notifications"),
                new Call("GET", "/notifications/contacts/team-member", "", "notifications:write", false),
                new Call(
                        "PUT",
                        "/notifications/contacts/team-member",
                        "{\"kind\": \"person\", \"channels\": []}",
                        "notifications:write",
                        false),
                new Call("POST", "/notifications/none/acknowledgement", "{}", "read", false));
    }

    static Stream<Call> ofTheTeam() {
        return calls().filter(Call::team);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void refusesWhoeverShowsNoToken(Call call) {
        var answer = call.by(story.platform().nobody());
        answer.problem(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void namesThePermissionThatIsMissing(Call call) {
        var refused = call.by(story.platform().as("outsider")).problem(403, "missing-permission");
        assertThat(refused.path("permission").toString()).contains(call.permission());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTheTeam")
    void saysNothingOfAnotherTeamsTransition(Call call) {
        call.by(story.platform().as("team-member", "others")).problem(404);
    }

    @Test
    void refusesATokenThatIsNone() {
        new Caller(story.platform().url(), java.util.Optional.of("a.b.c"))
                .get("/transitions")
                .problem(401);
    }

    @Test
    void showsKeysAndSchemasToEverybody() {
        for (var path : List.of("/signing-keys", "/schemas/restore-drill")) {
            assertThat(story.platform().nobody().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void letsMachinesAndAgentsPostAndNeverDecide(Platform platform) {
        var mine = Story.open(platform, "starter");
        mine.decideData("{'noneHeld': true, 'reason': 'none'}");
        mine.post("agent", Reports.k6(188), Story.measured()).expect(201);
        for (var who : List.of("agent", "ci")) {
            var caller = platform.as(who);
            mine.sign(who, "go", "sha256:" + "0".repeat(64)).problem(403);
            caller.post("/transitions/" + mine.id() + "/data-decision/confirmation", Json.of("{}"))
                    .problem(403);
            mine.post(who, Reports.attestation("operations.walk-through"), "&item=operations.walk-through")
                    .problem(403, "not-a-person");
        }
        assertThat(mine.item("data.decision").path("status").asString()).isEqualTo("open");
    }

    @Test
    void keepsReportsFromOtherTeamsAndShowsThemToTheAuditor(Platform platform) {
        var path = "/evidence/" + evidence + "/report";
        platform.as("team-member", "others").get(path).problem(403);
        platform.as("risk-owner").get(path).problem(403);
        for (var who : List.of("ci", "team-member", "auditor")) {
            assertThat(platform.as(who).get(path).status()).as(who).isEqualTo(200);
        }
    }

    @Test
    void letsNobodySignWhatHeMadeOrOnASeatThatIsNotHis(Platform platform) {
        var mine = Story.open(platform, "starter");
        mine.decideData(Story.DELETED);
        mine.sign("engineering-approver", "data").problem(403, "wrong-role");
        mine.sign("data-owner", "data").expect(201);
        mine.sign("data-owner", "data", mine.round("data").path("snapshot").asString())
                .problem(409);
        Proofs.satisfyAll(mine);
        mine.sign("business-approver", "go").problem(403, "wrong-role");
    }
}
