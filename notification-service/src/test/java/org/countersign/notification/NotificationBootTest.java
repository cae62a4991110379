package org.countersign.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.ItemStatus;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Phase;
import org.countersign.contracts.Tier;
import org.countersign.contracts.Topics;
import org.countersign.contracts.Verdict;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent.ItemFailed;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionOpened;
import org.countersign.contracts.checklist.Environments;
import org.countersign.contracts.checklist.ItemState;
import org.countersign.contracts.checklist.TemplateRef;
import org.countersign.contracts.signoff.SignoffEvent.Decided;
import org.countersign.notification.probe.PlainTokens;
import org.countersign.notification.probe.Platform;
import org.countersign.notification.probe.Receiver;
import org.countersign.notification.probe.Receiver.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as it runs, on a real broker and the embedded store. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NotificationBootTest {
    private static final Instant AT = Instant.parse("2026-03-10T09:15:30Z");
    private static final String ADMIN =
            PlainTokens.of("notification-admin", "person", List.of(), "read", "notifications:write");

    private static Platform platform;
    private static Receiver receiver;
    private static Receiver operator;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        receiver = new Receiver();
        operator = new Receiver();
        platform = new Platform(folder, operator.url("/operator"));
    }

    @AfterAll
    static void stop() {
        platform.close();
        operator.close();
        receiver.close();
    }

    @Test
    void tellsTheOwnerOfAFailedItemOnceAndNobodyElse() throws Exception {
        var transition = opened("payments-api");
        contact("ada", "person", "/ada");
        contact("grace", "person", "/grace");
        var event = UUID.randomUUID().toString();
        var failed = new ItemFailed(transition, failed("ada"), AT);

        platform.send(Topics.CHECKLIST, event, failed);
        platform.send(Topics.CHECKLIST, event, failed);
        platform.send(Topics.CHECKLIST, UUID.randomUUID().toString(), failed);

        var announced = platform.announced(transition);
        assertThat(announced.type()).isEqualTo("org.countersign.notification.delivered.v1");
        assertThat(announced.body().get("addressee").asString()).isEqualTo("ada");
        assertThat(announced.body().get("item").asString()).isEqualTo("load.peak");
        assertThat(receiver.to("/ada")).hasSize(1);
        assertThat(receiver.to("/ada").getFirst().body()).contains("http.latency.p95 480 &gt; 300");
        assertThat(receiver.to("/grace")).isEmpty();
        var shown = platform.get("/api/v1/notifications?transition=" + transition, ADMIN)
                .get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("state").asString()).isEqualTo("delivered");
        assertThat(shown.get(0).get("attempts").get(0).get("outcome").asString())
                .isEqualTo("delivered");
    }

    @Test
    void sendsAGoToTheTeamAndToTheOperatorAndTriesAgainAfterAFault() throws Exception {
        var transition = UUID.randomUUID().toString();
        var go = new Decided(
                transition, "ledger", "production", Verdict.GO, "sha256:00", List.of(), List.of("ada", "bob"), AT);
        receiver.answering(Reply.of(503), Reply.of(500));
        contact("ledger-team", "team", "/ledger-team");

        platform.send(Topics.SIGNOFF, UUID.randomUUID().toString(), go);
        platform.send(Topics.CHECKLIST, UUID.randomUUID().toString(), opening(transition, "ledger", "ledger-team"));

        assertThat(platform.announced(transition).body().get("kind").asString()).isEqualTo("go");
        assertThat(platform.announced(transition, 2).body().get("kind").asString())
                .isEqualTo("go");
        assertThat(receiver.to("/ledger-team")).hasSize(3);
        assertThat(operator.all().stream().filter(request -> request.body().contains("ledger: go for production")))
                .hasSize(1);
        assertThat(operator.all().getFirst().body()).contains("Countersign is up");
    }

    @Test
    void goesOnWithADeliveryThatAStopCutOff() throws Exception {
        var transition = opened("billing-api");
        contact("hopper", "person", "/hopper");
        receiver.answering(Reply.of(0));
        platform.send(Topics.CHECKLIST, UUID.randomUUID().toString(), new ItemFailed(transition, failed("hopper"), AT));
        while (receiver.to("/hopper").isEmpty()) {
            receiver.next();
        }

        platform.restart();

        assertThat(platform.announced(transition).type()).isEqualTo("org.countersign.notification.delivered.v1");
        var shown = platform.get("/api/v1/notifications?transition=" + transition, ADMIN)
                .get("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("attempts").get(0).get("reason").asString()).isIn("interrupted", "unreachable");
        assertThat(shown.get(0).get("attempts").get(1).get("outcome").asString())
                .isEqualTo("delivered");
        assertThat(receiver.to("/hopper")).hasSize(2);
    }

    @Test
    void fallsBackToTheOperatorAndLetsTheAddresseeAloneTakeNote() throws Exception {
        var transition = opened("search-api");
        platform.send(
                Topics.CHECKLIST, UUID.randomUUID().toString(), new ItemFailed(transition, failed("lovelace"), AT));
        platform.announced(transition);
        var notice = platform.get("/api/v1/notifications?transition=" + transition + "&state=delivered", ADMIN)
                .get("items")
                .get(0);
        assertThat(notice.get("route").asString()).isEqualTo("default-receiver");

        var path = "/api/v1/notifications/" + notice.get("id").asString() + "/acknowledgement";
        assertThat(platform.posted(path, PlainTokens.of("lovelace", "agent", List.of(), "read")))
                .isEqualTo(403);
        assertThat(platform.posted(path, PlainTokens.of("grace", "person", List.of(), "read")))
                .isEqualTo(403);
        assertThat(platform.posted(path, PlainTokens.of("lovelace", "person", List.of(), "read")))
                .isEqualTo(200);
        assertThat(platform.posted("/api/v1/notifications/unknown/acknowledgement", ADMIN))
                .isEqualTo(404);
        assertThat(platform.get("/api/v1/notifications?state=acknowledged&transition=" + transition, ADMIN)
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void refusesContactsThatAreNotTheCallersOrLeadInside() throws Exception {
        var self = PlainTokens.of("curie", "person", List.of("radium"), "read");
        var inside =
                "{\"kind\":\"person\",\"channels\":[{\"type\":\"webhook\",\"url\":\"https://169.254.169.254/x\"}]}";

        var refused = platform.putContact("curie", inside, self);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("address-refused", "link-local", "/channels/0/url");
        assertThat(platform.putContact("ada", inside, self).statusCode()).isEqualTo(403);
        assertThat(platform.putContact("meitner", "{\"kind\":\"person\",\"channels\":[]}", self)
                        .statusCode())
                .isEqualTo(403);
        assertThat(platform.putContact("curie", "{\"kind\":\"robot\"}", self).statusCode())
                .isEqualTo(400);
        assertThat(platform.putContact("curie", "{}", self).statusCode()).isEqualTo(422);

        var hook = "{\"kind\":\"person\",\"zone\":\"Europe/Vienna\",\"channels\":[{\"type\":\"webhook\",\"url\":\""
                + receiver.url("/curie/secret") + "\"}]}";
        var set = platform.putContact("curie", hook, self);
        assertThat(set.body()).contains("whsec_").doesNotContain("/curie/secret");
        assertThat(platform.putContact("curie", hook, self).body()).doesNotContain("whsec_");
        var shown = platform.get("/api/v1/notifications/contacts/curie", self);
        assertThat(shown.get("channels").get(0).get("address").asString()).isEqualTo("http://127.0.0.1/***");
        assertThat(shown.get("channels").get(0).has("secret")).isFalse();
    }

    private static String opened(String workload) throws Exception {
        var transition = UUID.randomUUID().toString();
        platform.send(Topics.CHECKLIST, UUID.randomUUID().toString(), opening(transition, workload, "payments"));
        return transition;
    }

    private static TransitionOpened opening(String transition, String workload, String team) {
        var checklist = new Checklist(
                workload,
                team,
                "pilot",
                "production",
                Tier.STANDARD,
                new TemplateRef("starter", 1, "sha256:00"),
                List.of(),
                new Environments("pilot", "production", List.of()),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        return new TransitionOpened(transition, checklist, new Actor("ada", ActorKind.PERSON), AT);
    }

    private static ItemState failed(String owner) {
        return new ItemState(
                "load.peak",
                "Holds the expected peak",
                Phase.BEFORE,
                ItemStatus.FAILED,
                List.of(owner),
                null,
                List.of(new ItemState.EvidenceRef("e1", "sha256:00")),
                Outcome.FAIL,
                null,
                "p95: http.latency.p95 480 > 300",
                List.of("ci"));
    }

    private static void contact(String who, String kind, String path) throws Exception {
        var body = "{\"kind\":\"%s\",\"channels\":[{\"type\":\"slack\",\"url\":\"%s\"}]}"
                .formatted(kind, receiver.url(path));
        var answer = platform.putContact(who, body, ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(path);
    }
}
