package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.EXAMPLES;
import static org.countersign.evidence.reading.report.ReadReports.NOW;
import static org.countersign.evidence.reading.report.ReadReports.example;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Read;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes of a report, a result comes back, and its figures are finite and in the vocabulary. */
class MutatedReportsTest {
    private static final int ROUNDS = 400;
    private static final List<String> PIECES = List.of(
            "null",
            "-1",
            "1e999",
            "\"\"",
            "{}",
            "[]",
            "true",
            "\"x\"",
            "0.5",
            "99999999999999999999",
            "<",
            ">",
            "\"",
            ",",
            "\u0000",
            "é",
            "&lt;",
            "&x;",
            "-->",
            "2026-13-45T99:00:00Z",
            "+999999999-01-01T00:00:00Z",
            "\\u0000",
            "\\ud800");

    static List<String> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void alwaysGivesAResult(String name) {
        var random = new Random(name.hashCode());
        var original = example(name).getBytes(UTF_8);
        var formats = Reports.standard().formats().stream()
                .map(FormatDescription::name)
                .toList();

        for (var round = 0; round < ROUNDS; round++) {
            var mutated = mutated(original, random);
            var named = round % 3 == 0 ? formats.get(random.nextInt(formats.size())) : null;
            check(Reports.standard().read(new ReportRequest(mutated, named, "iam", NOW)));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void alwaysGivesAResultWhereAValueIsAnother(String name) {
        var random = new Random(~name.hashCode());
        var values = example(name).split("(?<=[:\\[,=])\\s*(?=[\"\\[{\\dtfn'])", -1);

        for (var round = 0; round < ROUNDS; round++) {
            var parts = Arrays.copyOf(values, values.length);
            var at = random.nextInt(parts.length);
            var end = parts[at].indexOf(',');
            parts[at] = PIECES.get(random.nextInt(PIECES.size())) + (end < 0 ? "\n}" : parts[at].substring(end));
            check(Reports.standard()
                    .read(ReportRequest.of(String.join(" ", parts).getBytes(UTF_8), NOW)));
        }
    }

    private static void check(ReadResult result) {
        if (result instanceof Read(var reading)) {
            assertThat(reading.measurements()).allSatisfy((measurement, value) -> {
                assertThat(Vocabulary.find(measurement)).isPresent();
                assertThat(value).isFinite().isNotNegative();
            });
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        var bytes = original.clone();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes = spliced(bytes, at, PIECES.get(random.nextInt(PIECES.size())));
                default -> bytes[at] = bytes[random.nextInt(bytes.length)];
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, String piece) {
        var text = piece.getBytes(UTF_8);
        var longer = Arrays.copyOf(bytes, bytes.length + text.length);
        System.arraycopy(bytes, at, longer, at + text.length, bytes.length - at);
        System.arraycopy(text, 0, longer, at, text.length);
        return longer;
    }
}
