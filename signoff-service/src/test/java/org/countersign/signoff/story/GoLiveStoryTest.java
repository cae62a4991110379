package org.countersign.signoff.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.countersign.signoff.story.RunningSignoff.SOON;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Topics;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a go and back, over the wire alone: events come by Kafka, people come by HTTP. */
class GoLiveStoryTest {
    @TempDir
    private static Path keys;

    private static RunningSignoff signoff;
    private static Topic topic;

    @BeforeAll
    static void starts() {
        signoff = RunningSignoff.start("signoff", keys);
        topic = new Topic(Backends.shared().kafkaBrokers());
    }

    @AfterAll
    static void stops() {
        if (topic != null) {
            topic.close();
        }
        if (signoff != null) {
            signoff.close();
        }
    }

    @Test
    void goesFromChecklistToGoAndBack() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var release = new Artifact("payments-api", Events.DIGEST);
        var say = new Events(id, "story-api", Instant.now().minusSeconds(60));

        topic.say(say.opened(release));
        topic.say(say.data(1, Events.OTHER_DIGEST));
        topic.say(say.evidence("e-1", "walker"));
        topic.say(say.satisfied("load.peak", Instant.now().plusSeconds(3600), "e-1"));
        await().atMost(SOON)
                .until(() -> !signoff.get("data-owner", "/signoffs/" + id)
                        .at("/rounds/data/snapshot")
                        .isMissingNode());
        assertThat(signoff.gate("story-api").path("verdict").asString()).isEqualTo("no-go");
        assertThat(signoff.sign("engineering-approver", id, "go", "approve", null)
                        .problem(409))
                .isEqualTo("not-ready");

        var data = signoff.get("data-owner", "/signoffs/" + id)
                .at("/rounds/data/snapshot")
                .asString();
        assertThat(signoff.sign("engineering-approver", id, "data", "approve", data)
                        .problem(403))
                .isEqualTo("wrong-role");
        assertThat(signoff.sign("data-owner", id, "data", "approve", data).status())
                .isEqualTo(201);
        topic.say(say.satisfied("data.decision", null));
        topic.say(say.ready(true));
        await().atMost(SOON)
                .until(() -> signoff.get("reader", "/signoffs/" + id)
                        .at("/rounds/go/open")
                        .asBoolean(false));

        var go = signoff.get("reader", "/signoffs/" + id)
                .at("/rounds/go/snapshot")
                .asString();
        assertThat(Canonical.digest(signoff.bytes("/signoffs/" + id + "/snapshot?round=go")))
                .isEqualTo(go);
        assertThat(signoff.sign("agent", id, "go", "approve", go).problem(403)).isEqualTo("not-a-person");
        assertThat(signoff.sign("reader", id, "go", "approve", go).problem(403)).isEqualTo("missing-permission");
        assertThat(signoff.sign("no-mfa-approver", id, "go", "approve", go).problem(401))
                .isEqualTo("step-up-required");
        assertThat(signoff.sign("walker", id, "go", "approve", go).problem(403)).isEqualTo("separation-of-duties");
        assertThat(signoff.sign("engineering-approver", id, "go", "approve", data)
                        .problem(409))
                .isEqualTo("snapshot-changed");
        assertThat(signoff.sign("engineering-approver", id, "go", "reject", go).problem(422))
                .isEqualTo("invalid-body");
        assertThat(signoff.sign("engineering-approver", id, "go", "approve", go).status())
                .isEqualTo(201);
        assertThat(signoff.sign("engineering-approver", id, "go", "approve", go).problem(409))
                .isEqualTo("already-signed");
        assertThat(signoff.sign("second-engineering-approver", id, "go", "approve", go)
                        .problem(409))
                .isEqualTo("seat-filled");
        assertThat(signoff.gate("story-api").path("allowed").asBoolean()).isFalse();
        assertThat(signoff.sign("business-approver", id, "go", "approve", go).status())
                .isEqualTo(201);

        var answer = signoff.gate("story-api");
        assertThat(answer.path("allowed").asBoolean()).isTrue();
        assertThat(answer.path("verdict").asString()).isEqualTo("go");
        assertThat(signoff.gateFor("story-api", Events.OTHER_DIGEST)
                        .path("verdict")
                        .asString())
                .isEqualTo("no-go");
        assertThat(signoff.gateFor("story-api", Events.DIGEST).path("allowed").asBoolean())
                .isTrue();

        var statement = signoff.get("business-approver", "/signoffs/" + id + "/statement");
        assertThat(statement.at("/predicate/seat").asString()).isEqualTo("business");
        assertThat("sha256:" + statement.at("/subject/0/digest/sha256").asString())
                .isEqualTo(go);
        var certificate = signoff.bytes("/signoffs/" + id + "/certificate");
        assertThat(signoff.bytes("/signoffs/" + id + "/certificate")).isEqualTo(certificate);
        export(certificate, id);

        topic.say(say.failed("load.peak", "e-1"));
        await().atMost(SOON)
                .until(() ->
                        signoff.gate("story-api").path("verdict").asString().equals("suspended"));
        topic.say(say.satisfied("load.peak", Instant.now().plusSeconds(3600), "e-1"));
        await().atMost(SOON)
                .until(() -> signoff.gate("story-api").path("allowed").asBoolean());
        topic.say(say.changed(500, release));
        await().atMost(SOON)
                .until(() ->
                        signoff.gate("story-api").path("verdict").asString().equals("revoked"));
        assertThat(signoff.status("reader", "/gate?workload=story-api&stage=production&enforce=true"))
                .isEqualTo(403);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.types(Topics.SIGNOFF, id))
                        .map(type -> type.replace("org.countersign.signoff.", ""))
                        .containsSubsequence(
                                "round-opened.v1",
                                "signed.v1",
                                "data-decision-approved.v1",
                                "round-opened.v1",
                                "signed.v1",
                                "signed.v1",
                                "decided.v1",
                                "suspended.v1",
                                "resumed.v1",
                                "revoked.v1"));
    }

    @Test
    void hasOneEffectOfAnEventAndOfACallHoweverOftenTheyCome() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var say = new Events(id, "repeated-api", Instant.now().minusSeconds(60));
        var opened = say.opened();
        for (var time = 0; time < 5; time++) {
            topic.say("event-of-" + id, opened);
        }
        var statement = Map.of("none", true, "statement", "None is known to us.");
        await().atMost(SOON)
                .until(() -> signoff.get("reader", "/signoffs/" + id).has("rounds"));
        assertThat(signoff.post("outsider-team", "/signoffs/" + id + "/risks", statement, "k")
                        .problem(404))
                .isEqualTo("unknown-transition");
        assertThat(signoff.post("outsider", "/signoffs/" + id + "/risks", statement, "k")
                        .problem(403))
                .isEqualTo("missing-permission");
        assertThat(signoff.post("team-member", "/signoffs/" + id + "/risks", Map.of("none", true), "k")
                        .problem(422))
                .isEqualTo("invalid-body");
        var first = signoff.post("team-member", "/signoffs/" + id + "/risks", statement, "key-" + id);
        var second = signoff.post("team-member", "/signoffs/" + id + "/risks", statement, "key-" + id);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertThat(signoff.get("reader", "/signoffs/" + id).path("risks")).hasSize(1);

        var risk = WireJson.lenient().readTree(first.body()).path("id").asString();
        var acceptance = "/signoffs/" + id + "/risks/" + risk + "/acceptance";
        assertThat(signoff.post("engineering-approver", acceptance, Map.of(), "a")
                        .problem(403))
                .isEqualTo("wrong-role");
        assertThat(signoff.post("business-approver", acceptance, Map.of(), "b").status())
                .isEqualTo(201);
        assertThat(signoff.get("reader", "/signoffs/" + id)
                        .at("/risks/0/acceptance/by")
                        .asString())
                .isEqualTo("business-approver");
        assertThat(signoff.post("release-manager", "/signoffs/" + id + "/revocation", Map.of("reason", "x"), "c")
                        .problem(409))
                .isEqualTo("nothing-to-revoke");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.types(Topics.SIGNOFF, id))
                        .containsExactly(
                                "org.countersign.signoff.risk-raised.v1", "org.countersign.signoff.risk-accepted.v1"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(signoff.sign("engineering-approver", "no-such", "go", "approve", "x")
                        .problem(404))
                .isEqualTo("unknown-transition");
        assertThat(signoff.get("reader", "/signoffs/no-such").path("status").asInt())
                .isEqualTo(404);
        assertThat(signoff.get("reader", "/signoffs/no-such/certificate")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(signoff.get("reader", "/gate?workload=x").path("type").asString())
                .endsWith("missing-parameter");
        assertThat(signoff.status(null, "/gate?workload=x&stage=y")).isEqualTo(401);
        assertThat(signoff.status(null, "/signing-keys")).isEqualTo(200);
    }

    @Test
    void saysUnknownOfWhatWasNeverHeardOf() {
        var answer = signoff.gate("nobody-knows-it");

        assertThat(answer.path("verdict").asString()).isEqualTo("unknown");
        assertThat(answer.path("allowed").asBoolean()).isFalse();
    }

    private static void export(byte[] certificate, String id) throws Exception {
        var folder = System.getenv("COUNTERSIGN_EXPORT");
        if (folder != null) {
            Files.write(Path.of(folder, "certificate.jsonl"), certificate);
            Files.write(Path.of(folder, "jwks.json"), signoff.bytes("/signing-keys"));
            Files.write(Path.of(folder, "snapshot.json"), signoff.bytes("/signoffs/" + id + "/snapshot"));
        }
    }
}
