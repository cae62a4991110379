package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Read;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;

/** Reads reports for the tests, at a fixed time. */
final class ReadReports {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Path EXAMPLES = Path.of("../examples/reports");

    private static final Path FIXTURES = Path.of("src/test/resources/reports");

    private ReadReports() {}

    static String fixture(String name) {
        return text(FIXTURES.resolve(name));
    }

    static String example(String name) {
        return text(EXAMPLES.resolve(name));
    }

    static ReadResult result(String report) {
        return Reports.standard().read(request(report));
    }

    static ReadResult result(byte[] report) {
        return Reports.standard().read(ReportRequest.of(report, NOW));
    }

    static ReportRequest request(String report) {
        return ReportRequest.of(report.getBytes(UTF_8), NOW);
    }

    static Reading reading(String report) {
        return read(result(report));
    }

    static Reading read(ReadResult result) {
        assertThat(result).isInstanceOf(Read.class);
        return ((Read) result).reading();
    }

    static Unreadable unreadable(String report) {
        return refused(result(report));
    }

    static Unreadable refused(ReadResult result) {
        assertThat(result).isInstanceOf(Unreadable.class);
        return (Unreadable) result;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
