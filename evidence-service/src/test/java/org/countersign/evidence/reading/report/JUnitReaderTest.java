package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.fixture;
import static org.countersign.evidence.reading.report.ReadReports.read;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.result;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JUnitReaderTest {
    @Test
    void countsTheCasesThemselvesHoweverTheyAreNested() {
        var reading = reading(fixture("junit/many-shapes.xml"));

        assertThat(reading.measurements())
                .isEqualTo(Map.of(
                        "tests.total", 7.0,
                        "tests.passed", 2.0,
                        "tests.failed", 3.0,
                        "tests.skipped", 2.0,
                        "tests.flaky", 1.0));
        assertThat(reading.details()).containsEntry("seconds", "1234.5");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void takesTheEarliestTimeThatHasAZone() {
        assertThat(reading(fixture("junit/many-shapes.xml")).collectedAt())
                .isEqualTo(Instant.parse("2026-11-20T02:00:00Z"));
        assertThat(reading("<testsuite timestamp='2026-11-20T02:00:00'><testcase/></testsuite>"))
                .satisfies(zoneless -> assertThat(zoneless.collectedAt()).isNull())
                .satisfies(zoneless -> assertThat(zoneless.details()).containsEntry("needs", "collectedAt"));
    }

    @Test
    void doubtsAReportWithoutCasesWhateverItsAttributesSay() {
        assertThat(reading("<testsuites tests='12' failures='0'><testsuite tests='12'/></testsuites>")
                        .doubts())
                .containsExactly("the report holds 0 test cases");
    }

    @Test
    void doubtsARunOfWhichEverythingWasSkipped() {
        assertThat(reading("<testsuite><testcase><skipped/></testcase></testsuite>")
                        .doubts())
                .hasSize(1);
    }

    @Test
    void doubtsAnErrorBesideTheCases() {
        assertThat(reading("<testsuite><testcase/><error message='set-up'/></testsuite>")
                        .doubts())
                .singleElement()
                .asString()
                .contains("outside the test cases");
    }

    @Test
    void doubtsDeclaredFailuresThatNoCaseShows() {
        assertThat(reading("<testsuites failures='2' errors='1'><testsuite><testcase><failure/></testcase></testsuite>"
                                + "</testsuites>")
                        .doubts())
                .singleElement()
                .asString()
                .contains("2 more failures");
    }

    @Test
    void readsStatesThatStandInAttributes() {
        assertThat(reading(
                                "<testsuite><testcase status='failed'/><testcase result='suppressed'/><testcase status='run'/>"
                                        + "</testsuite>")
                        .measurements())
                .containsEntry("tests.failed", 1.0)
                .containsEntry("tests.skipped", 1.0)
                .containsEntry("tests.passed", 1.0);
    }

    @Test
    void readsADeclaredSingleByteEncoding() {
        var latin = "<?xml version='1.0' encoding='ISO-8859-1'?><testsuite name='Prüfung'><testcase/></testsuite>";

        assertThat(read(result(latin.getBytes(ISO_8859_1))).measurements()).containsEntry("tests.total", 1.0);
    }

    @Test
    void readsALogWithMoreEscapesThanTheJdkTakesByDefault() {
        var log = "&lt;".repeat(150_000);

        assertThat(reading("<testsuite><testcase><failure>" + log + "</failure></testcase></testsuite>")
                        .measurements())
                .containsEntry("tests.failed", 1.0);
    }

    @Test
    void refusesACutOffFileWithItsPlace() {
        var refused = unreadable("<testsuite>\n  <testcase/>\n  <testca");

        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.reason()).startsWith("not XML as we take it");
    }
}
