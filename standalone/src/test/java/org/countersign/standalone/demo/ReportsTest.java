package org.countersign.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReportsTest {
    private static final Instant LATEST = Instant.parse("2027-03-04T05:06:07Z");

    @Test
    void movesAllTimesTogetherAndNothingElse() throws IOException {
        ObjectNode drill = Reports.tree("restore-drill.json", LATEST);

        assertThat(drill.path("target").path("destroyedAt").asString()).isEqualTo(LATEST.toString());
        assertThat(Duration.between(time(drill, "outageDeclaredAt"), time(drill, "serviceVerifiedAt")))
                .isEqualTo(Duration.ofMinutes(38));
        assertThat(drill.path("drillId").asString()).isEqualTo("01KAFZ8C2M4X6Z9Q1S3D5F7G8H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k6-slow.json",
                "k6-good.json",
                "restore-drill-slow.json",
                "scan.sarif",
                "iac-scan.sarif",
                "runbooks.json",
                "walk-through.json",
                "rehearsal-cutover.json",
                "rehearsal-rollback.json",
                "rehearsal-migration.json",
                "rehearsal-way-back.json",
                "reconciliation.json"
            })
    void carriesEveryReportThatTheStoryPlays(String name) throws IOException {
        assertThat(Reports.at(name, LATEST)).isNotEmpty();
    }

    private static Instant time(ObjectNode drill, String field) {
        return Instant.parse(drill.path(field).asString());
    }
}
