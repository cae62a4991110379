package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.NOW;
import static org.countersign.evidence.reading.report.ReadReports.example;
import static org.countersign.evidence.reading.report.ReadReports.fixture;
import static org.countersign.evidence.reading.report.ReadReports.read;
import static org.countersign.evidence.reading.report.ReadReports.reading;
import static org.countersign.evidence.reading.report.ReadReports.refused;
import static org.countersign.evidence.reading.report.ReadReports.request;
import static org.countersign.evidence.reading.report.ReadReports.result;
import static org.countersign.evidence.reading.report.ReadReports.unreadable;

import java.time.Duration;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult.UnknownFormat;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\uFEFF"})
    void refusesAnEmptyBody(String body) {
        assertThat(unreadable(body).reason()).isEqualTo("the report is empty");
    }

    @Test
    void stripsAByteOrderMark() {
        assertThat(reading("\uFEFF" + example("scan.sarif"))).isEqualTo(reading(example("scan.sarif")));
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        var bytes = "{\n \"schema\": \"x_\"}".getBytes(UTF_8);
        bytes[15] = (byte) 0xFF;

        assertThat(refused(result(bytes))).isEqualTo(Unreadable.at("byte 15 is not UTF-8 (counted from 0)", 2, 14));
    }

    @Test
    void refusesACharacterCutOffAtTheEnd() {
        assertThat(refused(result(new byte[] {'{', '}', (byte) 0xC3})).reason()).contains("byte 2");
    }

    @Test
    void refusesUtf16() {
        assertThat(refused(result("\uFEFF{}".getBytes(UTF_16LE))).reason()).contains("UTF-16");
    }

    @Test
    void refusesXmlThatBlowsUp() {
        var bomb = "<?xml version='1.0'?>\n<!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>\n<testsuite><testcase name='&c;'/></testsuite>";

        assertThat(unreadable(bomb).reason()).contains("document type");
        assertThat(unreadable(bomb).line()).isEqualTo(2);
    }

    @Test
    void opensNoOtherFile() {
        var external = "<!DOCTYPE testsuite SYSTEM 'file:///etc/hostname'><testsuite><testcase/></testsuite>";
        var entity = "<!DOCTYPE testsuite [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><testsuite>&x;</testsuite>";

        assertThat(unreadable(external).reason()).contains("document type");
        assertThat(unreadable(entity).reason()).contains("document type");
    }

    @Test
    void refusesAnUnknownEntity() {
        assertThat(unreadable("<testsuite>&nobody;</testsuite>").line()).isEqualTo(1);
    }

    @Test
    void refusesDeepNestingQuickly() {
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> {
            assertThat(unreadable("[".repeat(2_000_000)).reason()).contains("nesting");
            assertThat(unreadable("{\"a\":".repeat(500_000)).reason())
                    .contains("nesting")
                    .endsWith("(200)");
            assertThat(unreadable("{\"a\":".repeat(500_000)).column()).isPositive();
            assertThat(unreadable("<testsuite>".repeat(500_000)).reason()).contains("depth");
        });
    }

    @Test
    void keepsNoTreeOfMillionsOfSmallThings() {
        var texts = "{\"version\":\"2.1.0\",\"runs\":[{\"x\":[" + "\"ab\",".repeat(4_000_000) + "1]}]}";
        var objects = "{\"version\":\"2.1.0\",\"runs\":[{\"x\":[" + "{},".repeat(2_000_000) + "1]}]}";

        assertThat(unreadable(texts).reason()).contains("more than 600000 values");
        assertThat(unreadable(objects).reason()).contains("more than 600000 values");
    }

    @Test
    void readsOurOwnRecordsLessDeepThanReportsOfTools() {
        var deep = "{\"schema\":\"attestation/v1\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(unreadable(deep).reason()).contains("nesting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":\"attestation/v1\",\"schema\":\"attestation/v1\"}",
                "{\"metrics\":{\"http_reqs\":{\"count\":1,\"count\":2}}}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1}]",
                "{\"a\":01}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":",
                "[1,2",
                "{\"a\":\"\u0001\"}",
            })
    void refusesJsonWithTheLineAndColumn(String json) {
        assertThat(unreadable(json))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.column()).isPositive())
                .satisfies(refused -> assertThat(refused.reason()).startsWith("not JSON as we take it"));
    }

    @Test
    void refusesANumberOfAThousandDigits() {
        var report = fixture("k6/summary-export.json").replace("269.75", "9".repeat(1000));

        assertThat(unreadable(report).reason()).contains("Number").doesNotContain("StreamReadConstraints");
        assertThat(unreadable(report).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "42", "null", "[]", "[{\"runs\":[]}]", "{}", "<html/>", "a,b\n1,2", "{\"runs\":1}"})
    void saysWhichFormatsThereAreWhereItKnowsNone(String report) {
        assertThat(result(report))
                .isInstanceOfSatisfying(
                        UnknownFormat.class,
                        unknown -> assertThat(unknown.known()).hasSize(12).contains("junit-xml", "restore-drill/v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "3", "null", "\"text\"", "true", "<html/>", "{}", "{\"metrics\":[]}", "{\"runs\":{}}"})
    void refusesTheWrongThingUnderEveryNamedFormat(String report) {
        assertThat(Reports.standard().formats())
                .extracting(FormatDescription::name)
                .allSatisfy(format -> assertThat(
                                Reports.standard().read(request(report).as(format)))
                        .isInstanceOf(Unreadable.class));
    }

    @Test
    void readsTwentyMegabytesOfTestCases() {
        var report = "<testsuite>" + "<testcase name='one of very many test cases' time='0.1'/>".repeat(350_000)
                + "</testsuite>";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(read(Reports.standard()
                                        .read(new ReportRequest(report.getBytes(UTF_8), null, null, NOW)))
                                .measurements())
                        .containsEntry("tests.total", 350_000.0));
    }
}
