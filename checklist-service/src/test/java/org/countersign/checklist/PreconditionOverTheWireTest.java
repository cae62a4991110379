package org.countersign.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every call that changes a transition honours what its caller says to have seen. */
class PreconditionOverTheWireTest {
    private static final RunningChecklist SERVICE = RunningChecklist.shared();
    private static final Map<String, Object> NONE_HELD = Map.of("noneHeld", true, "reason", "a new service");
    private static final Map<String, Object> REQUEST = Map.of(
            "ticket", "T-1",
            "keyedHash", "a".repeat(64),
            "receivedAt", "2026-01-10T08:00:00Z",
            "scope", "all");

    private final String transition = "/transitions/" + SERVICE.open("seen-" + System.nanoTime());

    @Test
    void refusesAnExemptionBehindWhatTheCallerSaw() {
        var stale = outdated();
        var item = transition + "/items/load.peak/not-applicable";
        refused(SERVICE.post(item, Map.of("justification", "no traffic"), "team-member", stale));
        SERVICE.post(item, Map.of("justification", "no traffic"), "team-member", tag())
                .expectStatus()
                .isOk();
        refused(SERVICE.post(item + "/confirmation", Map.of(), "second-member", stale));
        SERVICE.post(item + "/confirmation", Map.of(), "second-member", tag())
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesADataDecisionBehindWhatTheCallerSaw() {
        var stale = outdated();
        refused(SERVICE.put(transition + "/data-decision", NONE_HELD, "team-member", stale));
        SERVICE.put(transition + "/data-decision", NONE_HELD, "team-member", tag())
                .expectStatus()
                .isOk();
        refused(SERVICE.post(transition + "/data-decision/confirmation", Map.of(), "second-member", stale));
        SERVICE.post(transition + "/data-decision/confirmation", Map.of(), "second-member", tag())
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesADeletionRequestBehindWhatTheCallerSaw() {
        refused(SERVICE.post(transition + "/deletion-requests", REQUEST, "team-member", outdated()));
        SERVICE.post(transition + "/deletion-requests", REQUEST, "team-member", tag())
                .expectStatus()
                .isCreated();
    }

    @Test
    void saysNothingOfAnotherTeamsTransition() {
        var stale = outdated();
        SERVICE.put(transition + "/data-decision", NONE_HELD, "stranger", stale)
                .expectStatus()
                .isNotFound();
        SERVICE.post(transition + "/deletion-requests", REQUEST, "stranger", stale)
                .expectStatus()
                .isNotFound();
    }

    /** The tag of a state that is not the newest any more. */
    private String outdated() {
        var old = tag();
        SERVICE.patch(transition, Map.of("reason", "x", "owners", Map.of("load", "perf")), "team-member")
                .expectStatus()
                .isOk();
        return old;
    }

    private String tag() {
        var tag = SERVICE.get(transition, "auditor")
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        return String.valueOf(tag);
    }

    private static void refused(WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:countersign:problem:precondition-failed")
                .jsonPath("$.etag")
                .isNotEmpty();
    }
}
