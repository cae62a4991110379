package org.countersign.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void saysWhereReadingStopped() {
        var problem = Problem.of(422, JSON.readTree("""
                {"type": "urn:countersign:problem:unreadable-report", "title": "Unreadable report",
                 "detail": "cut off", "line": 1, "column": 39}"""));

        assertThat(problem.sentence())
                .isEqualTo("Unreadable report: cut off at line 1, column 39 (422 unreadable-report)");
    }

    @Test
    void saysNoPlaceWhereThereIsNone() {
        var problem = Problem.of(409, JSON.readTree("""
                {"type": "urn:countersign:problem:not-ready", "title": "Not ready", "detail": "1 missing"}"""));

        assertThat(problem.sentence()).isEqualTo("Not ready: 1 missing (409 not-ready)");
    }
}
