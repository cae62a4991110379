package org.countersign.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The service as it runs: requests in, facts on the topic, others' facts in from theirs. */
class ChecklistOverTheWireTest {
    private static final RunningChecklist SERVICE = RunningChecklist.shared();

    @Test
    void opensATransitionAndTellsTheTopic() {
        var opened = SERVICE.post("/transitions", RunningChecklist.opening("opens-and-tells"), "team-member")
                .expectStatus()
                .isCreated();
        var id = RunningChecklist.field(opened, "id");
        opened.expectHeader().valueEquals("Location", "/api/v1/transitions/" + id);
        var records = SERVICE.topic(Topics.CHECKLIST, id, 2);
        assertThat(records.getFirst().headers())
                .containsEntry("ce_type", "org.countersign.checklist.transition-opened.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_specversion", "1.0");
        assertThat(records.getFirst().body()).contains("\"load.peak\"", "\"latencyP95LimitMs\":300");
        assertThat(records.get(1).headers()).containsEntry("ce_type", "org.countersign.checklist.readiness-changed.v1");
    }

    @Test
    void aDecisionThatNoneIsHeldTakesTwoPeople() {
        var id = SERVICE.open("none-held");
        var none = Map.of("noneHeld", true, "reason", "a new service");
        SERVICE.put("/transitions/" + id + "/data-decision", none, "team-member")
                .expectStatus()
                .isOk();
        SERVICE.post("/transitions/" + id + "/data-decision/confirmation", Map.of(), "team-member")
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:separation-of-duties");
        SERVICE.post("/transitions/" + id + "/data-decision/confirmation", Map.of(), "agent")
                .expectStatus()
                .isForbidden();
        SERVICE.post("/transitions/" + id + "/data-decision/confirmation", Map.of(), "second-member")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.dataDecision.approved")
                .isEqualTo(true)
                .jsonPath("$.readiness.satisfied")
                .isEqualTo(1);
    }

    @Test
    void evidenceFromItsTopicMovesTheItem() {
        var id = SERVICE.open("evidence-moves");
        SERVICE.say(Topics.EVIDENCE, Said.assessed(id, "load.peak", "load-report", "pass"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> SERVICE.get("/transitions/" + id, "auditor")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.dimensions[?(@.key=='load')].items[0].status")
                        .isEqualTo("satisfied"));
        assertThat(SERVICE.topic(Topics.CHECKLIST, id, 3).stream()
                        .map(record -> record.headers().get("ce_type")))
                .contains("org.countersign.checklist.item-satisfied.v1");
    }

    @Test
    void whatIsSaidBeforeTheOpeningWaitsForIt() {
        var key = UUID.randomUUID().toString();
        SERVICE.get("/transitions/" + key, "auditor").expectStatus().isNotFound();
        SERVICE.say(Topics.EVIDENCE, Said.assessed(key, "load.peak", "load-report", "pass"));
        var next = SERVICE.open("said-after");
        SERVICE.say(Topics.EVIDENCE, Said.assessed(next, "load.peak", "load-report", "fail"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> SERVICE.get("/transitions/" + next, "auditor")
                        .expectBody()
                        .jsonPath("$.dimensions[?(@.key=='load')].items[0].status")
                        .isEqualTo("failed"));
        SERVICE.get("/transitions/" + key, "auditor").expectStatus().isNotFound();
    }

    @Test
    void refusesWhatItCannotTakeAndNamesThePlace() {
        var bad = new HashMap<>(RunningChecklist.opening("bad-fields"));
        bad.put("tier", "critical");
        bad.put("owners", Map.of("no.such", "ada"));
        bad.put("criteria", Map.of("load.peak", Map.of("latency", "http.latency.p96 < 1.0")));
        bad.put("release", Map.of("artifacts", List.of(Map.of("name", "api", "digest", "sha256:abc"))));
        SERVICE.post("/transitions", bad, "team-member")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat(String.valueOf(pointers))
                        .contains(
                                "tier",
                                "owners\\/no.such",
                                "criteria\\/load.peak\\/latency",
                                "release\\/artifacts\\/0\\/digest"));
        SERVICE.get("/transitions?workload=bad-fields", "auditor")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"workload\": 7, \"nonsense\": 1}", "{\"a\":1,\"a\":2}"})
    void refusesABodyThatIsNone(String body) {
        SERVICE.post("/transitions", MediaType.APPLICATION_JSON, body, "team-member")
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aPatchChangesWhatItNamesAndTheAnswerHasAnotherTag() {
        var id = SERVICE.open("patched");
        var before = SERVICE.get("/transitions/" + id, "auditor").expectBody().returnResult();
        var tag = before.getResponseHeaders().getETag();
        var patch = Map.of(
                "reason", "the peak grew",
                "attributes", Map.of("expectedPeakRps", 250),
                "criteria", Map.of("load.peak", Map.of("latency", "http.latency.p95 <= 200.0")));
        SERVICE.patch("/transitions/" + id, patch, "team-member", tag)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.attributes.expectedPeakRps")
                .isEqualTo(250)
                .jsonPath("$.attributes.rtoMinutes")
                .isEqualTo(60);
        SERVICE.patch("/transitions/" + id, patch, "team-member", tag)
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        SERVICE.patch("/transitions/" + id, Map.of("reason", "x", "template", "y"), "team-member")
                .expectStatus()
                .isEqualTo(422);
        SERVICE.patch("/transitions/" + id, Map.of("tier", "standard"), "team-member")
                .expectStatus()
                .isEqualTo(422);
        assertThat(SERVICE.topic(Topics.CHECKLIST, id, 3).getLast().body())
                .contains("the peak grew", "http.latency.p95 <= 200.0");
    }

    @Test
    void keepingDataAgainstAPromiseNamesBothValues() {
        var id = SERVICE.open("against-promise");
        var body = Map.of(
                "reason", "we need it",
                "datasets", List.of(Map.of("name", "orders", "owner", "ada", "fate", "migrate")),
                "promises",
                        List.of(Map.of(
                                "audience", "testers",
                                "value", "temporary",
                                "toldAt", "2026-01-10",
                                "text", "all of it goes",
                                "channel", "mail")));
        SERVICE.put("/transitions/" + id + "/data-decision", body, "team-member")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:promise-without-agreement")
                .jsonPath("$.values.promise")
                .isEqualTo("temporary")
                .jsonPath("$.values.fate")
                .isEqualTo("migrate")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/datasets/0/fate");
    }

    @Test
    void theShippedTemplatesAreThereAndABadOneIsRefusedWithItsPlace() {
        SERVICE.get("/templates", "auditor")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5);
        SERVICE.get("/templates/pilot-to-production/versions/1", "auditor")
                .expectStatus()
                .isOk();
        var text = """
                title: x
                from: pilot
                to: production
                dimensions:
                - key: load
                  title: l
                  items:
                  - key: load.peak
                    title: p
                    proofs:
                    - kind: load-report
                      criteria: {rate: http.rat >= 1.0}
                """;
        SERVICE.put("/templates/mine", MediaType.valueOf("application/yaml"), text, "team-member")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/dimensions/0/items/0/proofs/0/criteria/rate")
                .jsonPath("$.errors[0].message")
                .isEqualTo("unknown measurement http.rat");
        var good = text.replace("http.rat ", "http.rate ");
        SERVICE.put("/templates/mine", MediaType.valueOf("application/yaml"), good, "team-member")
                .expectStatus()
                .isCreated();
        SERVICE.put("/templates/mine", MediaType.valueOf("application/yaml"), good + "# same", "team-member")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
        SERVICE.put("/templates/mine", MediaType.valueOf("application/yaml"), good, "auditor")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aWorkloadOnItsWayCannotSetOutAgainAndStaysWithItsTeam() {
        var id = SERVICE.open("on-its-way");
        SERVICE.post("/transitions", RunningChecklist.opening("on-its-way"), "team-member")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:transition-open")
                .jsonPath("$.transition")
                .isEqualTo(id);
        SERVICE.post("/transitions", RunningChecklist.opening("on-its-way"), "stranger")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:workload-taken");
        SERVICE.patch("/transitions/" + id, Map.of("reason", "mine now"), "stranger")
                .expectStatus()
                .isNotFound();
    }
}
