package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.example;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import org.countersign.evidence.reading.domain.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreDrillTest {
    private static final String DRILL = example("restore-drill.json");

    @Test
    void namesWhereWhatAndWho() {
        var reading = reading(DRILL);

        assertThat(reading.environment()).isEqualTo("production");
        assertThat(reading.details())
                .containsEntry("scope", "restore")
                .containsEntry("restoredTo", "2026-11-20T00:54:00Z")
                .containsEntry("operator", "user:ida.berg")
                .containsEntry("observer", "user:tom.okoro")
                .containsEntry("tool", "pgbackrest 2.59.1");
        assertThat(reading.participants()).containsExactly("user:ida.berg", "user:tom.okoro");
        assertThat(reading.statedByPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"restoreStartedAt\": \"2026-11-20T01:04:30Z\" | \"restoreStartedAt\": \"2026-11-20T00:59:00Z\" | before outageDeclaredAt",
                "\"restoreFinishedAt\": \"2026-11-20T01:29:40Z\" | \"restoreFinishedAt\": \"2026-11-20T01:04:00Z\" | before restoreStartedAt",
                "\"serviceVerifiedAt\": \"2026-11-20T01:38:00Z\" | \"serviceVerifiedAt\": \"2026-11-20T01:20:00Z\" | before restoreFinishedAt",
                "\"serviceVerifiedAt\": \"2026-11-20T01:38:00Z\" | \"serviceVerifiedAt\": \"2026-11-22T01:20:00Z\" | in the future",
                "\"timestamp\": \"2026-11-20T00:54:00Z\" | \"timestamp\": \"2026-11-20T01:01:00Z\" | after outageDeclaredAt",
                "\"takenAt\": \"2026-11-20T00:45:00Z\" | \"takenAt\": \"2026-11-20T00:55:00Z\" | after recoveredTo.timestamp",
                "\"lastCommitBeforeOutage\": \"2026-11-20T00:59:41Z\" | \"lastCommitBeforeOutage\": \"2026-11-20T01:00:01Z\" | after outageDeclaredAt",
                "\"kind\": \"isolated\" | \"kind\": \"in-place\" | not isolated",
                "user:tom.okoro | user:ida.berg | same person",
                "\"reapplied\": 3 | \"reapplied\": 4 | more requests than its total",
            })
    void doubtsADrillThatBreaksAGuard(String part, String other, String reason) {
        assertThat(DRILL).contains(part);
        assertThat(reading(DRILL.replace(part, other)).doubts())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void measuresNoTimeThatRunsBackwards() {
        var backwards = DRILL.replace("2026-11-20T01:38:00Z", "2026-11-20T00:38:00Z");

        assertThat(reading(backwards).measurements()).doesNotContainKey("recovery.time");
    }

    @Test
    void takesAClockFiveMinutesAheadButNoMore() {
        var later = DRILL.replace(
                "\"restoreFinishedAt\": \"2026-11-20T01:29:40Z\"", "\"restoreFinishedAt\": \"2026-11-21T08:00:00Z\"");

        assertThat(reading(later.replace("2026-11-20T01:38:00Z", "2026-11-21T09:05:00Z"))
                        .doubts())
                .isEmpty();
        assertThat(reading(later.replace("2026-11-20T01:38:00Z", "2026-11-21T09:05:01Z"))
                        .doubts())
                .hasSize(1);
    }

    @Test
    void letsADisasterDrillTakeOver() {
        var disaster = DRILL.replace("\"scope\": \"restore\"", "\"scope\": \"disaster\"")
                .replace("\"kind\": \"isolated\"", "\"kind\": \"standby\"");

        assertThat(reading(disaster).doubts()).isEmpty();
        assertThat(reading(disaster).details())
                .containsEntry("scope", "disaster")
                .containsEntry("target", "standby");
    }

    @Test
    void doubtsADrillThatLookedAtNoData() {
        var smokeOnly = DRILL.replace("\"kind\": \"query\"", "\"kind\": \"smoke\"")
                .replace("\"kind\": \"checksum\"", "\"kind\": \"smoke\"");

        assertThat(reading(smokeOnly).doubts()).singleElement().asString().contains("nobody looked at the data");
        assertThat(reading(smokeOnly).measurements()).containsEntry("recovery.verifications", 0.0);
    }

    @Test
    void believesExpectedAndActualAndNotPassed() {
        var wrong = reading(DRILL.replace("\"actual\": \"184223\"", "\"actual\": \"184222\""));

        assertThat(wrong.measurements()).containsEntry("recovery.verifications_failed", 1.0);
        assertThat(wrong.details().get("note")).contains("payments count");
    }

    @ParameterizedTest
    @CsvSource({
        "query, 184223, 184223.0, 0, true",
        "query, 184223, 184213, 10, true",
        "query, 184223, 184212, 10, false",
        "query, open, OPEN, 0, false",
        "checksum, AB12, ab12, 0, true",
        "checksum, 1e5, 100000, 0, false",
        "checksum, 10, 11, 5, false",
        "query, 1e999999999, 1, 0, false",
    })
    void comparesNumbersWithinToleranceAndChecksumsExactly(
            String kind, String expected, String actual, double tolerance, boolean holds) {
        var failed = reading(DRILL.replace("\"kind\": \"query\"", "\"kind\": \"" + kind + "\"")
                        .replace("\"expected\": \"184223\"", "\"expected\": \"" + expected + "\"")
                        .replace("\"actual\": \"184223\"", "\"actual\": \"" + actual + "\"")
                        .replace("\"tolerance\": 0,", "\"tolerance\": " + tolerance + ","))
                .measurements()
                .get("recovery.verifications_failed");

        assertThat(failed).isEqualTo(holds ? 0 : 1);
    }

    @Test
    void countsDeletionsThatWereNotAppliedAgain() {
        assertThat(reading(DRILL.replace("\"reapplied\": 3", "\"reapplied\": 2"))
                        .measurements())
                .containsEntry("recovery.deletions_failed", 1.0);
    }

    @Test
    void namesEveryBadFieldAtOnce() {
        var bad = DRILL.replace(
                        "\"outageDeclaredAt\": \"2026-11-20T01:00:00Z\"",
                        "\"outageDeclaredAt\": \"2026-11-20T01:00:00\"")
                .replace("\"kind\": \"checksum\"", "\"kind\": \"look\"")
                .replace("\"observer\"", "\"obsrver\"")
                .replace("\"sizeBytes\": 48318382080", "\"sizeBytes\": \"48 GB\"");

        assertThat(unreadable(bad).errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/outageDeclaredAt", "/verification/1/kind", "/observer", "/obsrver", "/backup/sizeBytes");
        assertThat(unreadable(bad).reason()).contains("and 4 more");
    }
}
