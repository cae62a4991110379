package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.refused;
import static org.countersign.evidence.reading.report.ReadReports.request;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import java.time.Instant;
import org.countersign.evidence.reading.domain.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReaderTest {
    private static final String IAM_RULE = "{\"id\":\"R1\",\"properties\":{\"tags\":[\"aws/iam\"]}}";
    private static final String PLAIN_RULE = "{\"id\":\"R2\"}";

    @ParameterizedTest
    @CsvSource({"9.8, critical", "9.0, critical", "8.9, high", "7.0, high", "6.9, medium", "4, medium", "0.1, low"})
    void readsTheSecuritySeverityOfTheRuleAsTextOrNumber(String score, String severity) {
        for (var written : new String[] {score, "\"" + score + "\""}) {
            var rule = "{\"id\":\"R1\",\"properties\":{\"security-severity\":" + written + "}}";
            assertThat(scan(rule, "{\"ruleIndex\":0,\"level\":\"note\"}").measurements())
                    .containsEntry("findings.total", 1.0)
                    .containsEntry("findings." + severity, 1.0);
        }
    }

    @Test
    void letsTheSecuritySeverityOfTheResultWin() {
        var rule = "{\"id\":\"R1\",\"properties\":{\"security-severity\":\"2.0\"}}";

        assertThat(scan(rule, "{\"ruleId\":\"R1\",\"properties\":{\"security-severity\":9.5}}")
                        .measurements())
                .containsEntry("findings.critical", 1.0);
    }

    @ParameterizedTest
    @CsvSource({"error, high", "warning, medium", "note, low"})
    void readsTheLevelWhereThereIsNoSecuritySeverityAndSaysSo(String level, String severity) {
        var reading = scan(PLAIN_RULE, "{\"ruleId\":\"R2\",\"level\":\"" + level + "\"}");

        assertThat(reading.measurements()).containsEntry("findings." + severity, 1.0);
        assertThat(reading.details()).containsKey("note");
    }

    @Test
    void takesTheLevelOfTheRuleAndElseWarning() {
        var rule = "{\"id\":\"R1\",\"defaultConfiguration\":{\"level\":\"error\"}}";

        assertThat(scan(rule, "{\"ruleId\":\"R1\"},{\"ruleId\":\"R1/sub\"},{\"ruleId\":\"unknown\"}")
                        .measurements())
                .containsEntry("findings.high", 2.0)
                .containsEntry("findings.medium", 1.0);
    }

    @Test
    void countsOnlyWhatFailed() {
        assertThat(scan(
                                PLAIN_RULE,
                                "{\"kind\":\"pass\"},{\"kind\":\"notApplicable\"},{\"kind\":\"review\"},{\"kind\":\"fail\"},"
                                        + "{\"baselineState\":\"absent\"}")
                        .measurements())
                .containsEntry("findings.total", 1.0);
    }

    @Test
    void leavesOutOnlySuppressionsThatStand() {
        var reading = scan(
                PLAIN_RULE,
                "{\"suppressions\":[{\"kind\":\"external\"}]},{\"suppressions\":[{\"kind\":\"inSource\",\"status\":\"accepted\"}]},"
                        + "{\"suppressions\":[{\"kind\":\"external\",\"status\":\"underReview\"}]},"
                        + "{\"suppressions\":[{\"kind\":\"external\"},{\"kind\":\"external\",\"status\":\"rejected\"}]},"
                        + "{\"suppressions\":[]}");

        assertThat(reading.measurements()).containsEntry("findings.total", 3.0);
        assertThat(reading.details()).containsEntry("suppressed", "2");
    }

    @Test
    void speaksOfTheClassesThatItsRulesNameEvenWhereNothingWasFound() {
        assertThat(scan(IAM_RULE, "").measurements())
                .containsEntry("findings.iam.critical", 0.0)
                .containsEntry("findings.iam.low", 0.0)
                .doesNotContainKeys("findings.network.critical", "findings.secret.high");
    }

    @Test
    void speaksOfNoClassWhileAFindingHasNone() {
        var reading = scan(IAM_RULE + "," + PLAIN_RULE, "{\"ruleId\":\"R1\"},{\"ruleId\":\"R2\"}");

        assertThat(reading.measurements())
                .containsEntry("findings.total", 2.0)
                .doesNotContainKey("findings.iam.critical");
        assertThat(reading.details()).containsEntry("needs", "category");
    }

    @Test
    void takesTheGivenCategoryForFindingsThatNameNone() {
        var report = sarif(IAM_RULE + "," + PLAIN_RULE, "{\"ruleId\":\"R1\"},{\"ruleId\":\"R2\"}");

        var reading = ReadReports.read(Reports.standard().read(request(report).about("network")));

        assertThat(reading.measurements())
                .containsEntry("findings.iam.medium", 1.0)
                .containsEntry("findings.network.medium", 1.0)
                .containsEntry("findings.network.critical", 0.0);
        assertThat(reading.details()).doesNotContainKey("needs");
    }

    @Test
    void doesNotSpeakOfTheGivenCategoryWhereEveryRuleNamesAnother() {
        var report = sarif("{\"id\":\"D\",\"properties\":{\"tags\":[\"dependency\"]}}", "");

        assertThat(ReadReports.read(Reports.standard().read(request(report).about("iam")))
                        .measurements())
                .containsKey("findings.dependency.critical")
                .doesNotContainKey("findings.iam.critical");
    }

    @Test
    void refusesACategoryThatThereIsNot() {
        assertThat(refused(Reports.standard()
                                .read(request(sarif(PLAIN_RULE, "")).about("kitchen")))
                        .reason())
                .contains("category must be one of");
    }

    @Test
    void findsTheRuleInAnExtension() {
        var run = "{\"tool\":{\"driver\":{\"name\":\"t\"},\"extensions\":[{\"name\":\"x\",\"rules\":[{\"id\":\"E1\","
                + "\"properties\":{\"security-severity\":\"9.9\"}}]}]},\"results\":[{\"rule\":{\"id\":\"E1\",\"index\":0,"
                + "\"toolComponent\":{\"index\":0}}}]}";

        assertThat(reading(log(run)).measurements()).containsEntry("findings.critical", 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tool\":{\"driver\":{\"name\":\"t\"}}}",
                "{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":null}",
                "{\"results\":[]}",
                "{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":[],\"invocations\":[{\"executionSuccessful\":false}]}",
                "{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":[],"
                        + "\"externalPropertyFileReferences\":{\"results\":[{\"guid\":\"x\"}]}}",
            })
    void doubtsARunThatDoesNotShowThatAnythingWasLookedAt(String run) {
        assertThat(reading(log(run)).doubts()).hasSize(1);
    }

    @Test
    void doubtsAReportWithoutRuns() {
        assertThat(reading(log("")).doubts()).hasSize(1);
        assertThat(scan(PLAIN_RULE, "").doubts()).isEmpty();
    }

    @Test
    void readsOtherVersionsNot() {
        var report = sarif(PLAIN_RULE, "");

        assertThat(unreadable(report.replace("2.1.0", "2.0.0")).reason()).contains("only SARIF 2.1.0");
        assertThat(unreadable(report.replace("2.1.0", "1.0.0")).pointer()).isEqualTo("/version");
        assertThat(unreadable(report.replace("\"2.1.0\"", "2.1")).pointer()).isEqualTo("/version");
    }

    @Test
    void isAsOldAsItsOldestRun() {
        var first =
                "{\"tool\":{\"driver\":{\"name\":\"a\"}},\"results\":[],\"invocations\":[{\"executionSuccessful\":true,"
                        + "\"endTimeUtc\":\"2026-11-01T00:00:00Z\"}]}";

        assertThat(reading(log(first + "," + first.replace("11-01", "11-09"))).collectedAt())
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(reading(log(first + ",{\"tool\":{\"driver\":{\"name\":\"b\"}},\"results\":[]}"))
                        .collectedAt())
                .isNull();
    }

    @Test
    void namesTheResultThatIsNone() {
        assertThat(unreadable(log("{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":[{},3]}"))
                        .pointer())
                .isEqualTo("/runs/0/results/1");
    }

    private static Reading scan(String rules, String results) {
        return reading(sarif(rules, results));
    }

    private static String sarif(String rules, String results) {
        return log("{\"tool\":{\"driver\":{\"name\":\"t\",\"rules\":[" + rules + "]}},\"results\":[" + results + "]}");
    }

    private static String log(String runs) {
        return "{\"version\":\"2.1.0\",\"runs\":[" + runs + "]}";
    }
}
