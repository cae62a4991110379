package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.countersign.evidence.reading.report.ReadReports.EXAMPLES;
import static org.countersign.evidence.reading.report.ReadReports.example;
import static org.countersign.evidence.reading.report.ReadReports.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleReportsTest {
    private static final Offset<Double> CLOSE = within(0.05);

    @ParameterizedTest
    @CsvSource({
        "k6-slow.json, k6-summary-export, load-report",
        "k6-good.json, k6-summary-export, load-report",
        "restore-drill-slow.json, restore-drill/v1, restore-drill",
        "restore-drill.json, restore-drill/v1, restore-drill",
        "junit.xml, junit-xml, test-report",
        "scan.sarif, sarif, posture-scan",
        "walk-through.json, walk-through/v1, walk-through",
        "rehearsal-cutover.json, rehearsal/v1, rehearsal",
        "rehearsal-rollback.json, rehearsal/v1, rehearsal",
        "runbooks.json, runbook-list/v1, runbook-list",
        "attestation.json, attestation/v1, attestation",
        "reconciliation.json, reconciliation/v1, reconciliation",
        "deletion-reapplication.json, deletion-reapplication/v1, deletion-reapplication",
    })
    void readsEveryExampleWithoutADoubt(String file, String format, String kind) {
        var reading = reading(example(file));

        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.measurements()).isNotEmpty();
    }

    @Test
    void namesEveryExampleInItsReadme() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(example("README.md")).contains("`" + name + "`"));
        }
    }

    @Test
    void findsTheSlowLoadTestOverItsLimitAndTheGoodOneUnder() {
        var slow = reading(example("k6-slow.json")).measurements();
        var good = reading(example("k6-good.json")).measurements();

        assertThat(slow.get("http.latency.p95")).isCloseTo(412.0, CLOSE);
        assertThat(slow.get("http.rate")).isCloseTo(120.0, CLOSE);
        assertThat(slow.get("load.duration")).isCloseTo(90.0, CLOSE);
        assertThat(slow.get("http.errors.ratio")).isCloseTo(0.001, within(0.0001));
        assertThat(slow.get("load.thresholds.failed")).isEqualTo(1);
        assertThat(good.get("http.latency.p95")).isCloseTo(187.3, CLOSE);
        assertThat(good.get("load.thresholds.failed")).isZero();
    }

    @Test
    void findsTheSlowDrillOverAnHourAndTheOtherUnder() {
        assertThat(reading(example("restore-drill-slow.json")).measurements()).containsEntry("recovery.time", 75.0);
        assertThat(reading(example("restore-drill.json")).measurements())
                .isEqualTo(Map.of(
                        "recovery.time", 38.0,
                        "recovery.data_age", 6.0,
                        "recovery.verifications", 2.0,
                        "recovery.verifications_failed", 0.0,
                        "recovery.deletions_failed", 0.0));
    }

    @Test
    void findsNothingCriticalOrHighInTheScan() {
        assertThat(reading(example("scan.sarif")).measurements())
                .containsEntry("findings.iam.critical", 0.0)
                .containsEntry("findings.iam.high", 0.0)
                .containsEntry("findings.iam.medium", 1.0)
                .doesNotContainKey("findings.network.critical");
    }

    @Test
    void walksThroughEveryRunbookOfTheList() {
        assertThat(reading(example("walk-through.json")).details().get("runbooks"))
                .isEqualTo(reading(example("runbooks.json")).details().get("runbooks"))
                .startsWith("restart-payments@");
    }

    @Test
    void takesTheTimesOfTheReports() {
        assertThat(reading(example("restore-drill.json")).collectedAt())
                .isEqualTo(Instant.parse("2026-11-20T01:38:00Z"));
        assertThat(reading(example("scan.sarif")).collectedAt()).isEqualTo(Instant.parse("2026-11-20T03:04:41Z"));
        assertThat(reading(example("junit.xml")).collectedAt()).isEqualTo(Instant.parse("2026-11-20T02:14:05Z"));
        assertThat(reading(example("k6-good.json")).collectedAt()).isNull();
    }
}
