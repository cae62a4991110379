package org.countersign.evidence.reading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.example;
import static org.countersign.evidence.reading.report.ReadReports.read;
import static org.countersign.evidence.reading.report.ReadReports.request;
import static org.countersign.evidence.reading.report.ReadReports.result;

import java.util.List;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult.Ambiguous;
import org.countersign.evidence.reading.domain.ReadResult.UnknownFormat;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final String BOTH = "{\"schema\":\"attestation/v1\",\"version\":\"2.1.0\",\"runs\":[]}";

    @Test
    void refusesToChooseBetweenTwoFormats() {
        assertThat(result(BOTH)).isEqualTo(new Ambiguous(List.of("sarif", "attestation/v1")));
    }

    @Test
    void takesANamedFormatAtItsWord() {
        assertThat(read(Reports.standard().read(request(BOTH).as("sarif"))).format())
                .isEqualTo("sarif");
    }

    @Test
    void namesTheFormatsWhereTheNamedOneIsNotThere() {
        assertThat(Reports.standard().read(request(BOTH).as("k7"))).isInstanceOf(UnknownFormat.class);
    }

    @Test
    void describesEveryFormatInTheWordsOfTheVocabulary() {
        assertThat(Reports.standard().formats())
                .allSatisfy(format -> assertThat(EvidenceKinds.all()).contains(format.kind()))
                .allSatisfy(format -> assertThat(format.recognisedBy()).isNotBlank())
                .allSatisfy(format -> assertThat(format.measurements()).isNotEmpty())
                .extracting(FormatDescription::name)
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void hasAReaderForEveryKindOfEvidence() {
        assertThat(Reports.standard().formats())
                .extracting(FormatDescription::kind)
                .containsAll(EvidenceKinds.all());
    }

    @Test
    void yieldsOnlyWhatItsDescriptionSays() {
        for (var file : List.of("k6-good.json", "junit.xml", "scan.sarif", "restore-drill.json", "runbooks.json")) {
            var reading = read(result(example(file)));
            var description = Reports.standard().formats().stream()
                    .filter(format -> format.name().equals(reading.format()))
                    .findFirst()
                    .orElseThrow();
            assertThat(description.measurements())
                    .extracting(FormatDescription.Yield::name)
                    .containsAll(reading.measurements().keySet());
        }
    }

    @Test
    void tellsTheUnitOfAMeasurement() {
        var p95 = Reports.standard().formats().getFirst().measurements().stream()
                .filter(one -> one.name().equals("http.latency.p95"))
                .findFirst()
                .orElseThrow();

        assertThat(p95)
                .isEqualTo(new FormatDescription.Yield(
                        "http.latency.p95",
                        "milliseconds",
                        "ms",
                        Vocabulary.find("http.latency.p95").orElseThrow().meaning()));
    }
}
