package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.Measurement;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.FormatDescription.Yield;

/** Makes descriptions whose units and meanings come from the vocabulary, so that they cannot differ from it. */
final class Descriptions {
    private Descriptions() {}

    static List<Yield> yields(Stream<String> names) {
        return names.map(Vocabulary::find)
                .map(found -> found.orElseThrow(() -> new IllegalArgumentException("not in the vocabulary")))
                .map(Descriptions::described)
                .toList();
    }

    static FormatDescription of(
            ReportReader reader, String title, String recognisedBy, Stream<String> names, List<String> parameters) {
        return new FormatDescription(reader.format(), reader.kind(), title, recognisedBy, yields(names), parameters);
    }

    private static Yield described(Measurement measurement) {
        return new Yield(
                measurement.name(),
                measurement.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                measurement.unit().symbol(),
                measurement.meaning());
    }
}
