package org.countersign.contracts.docs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.contracts.measurement.Measurement;
import org.countersign.contracts.measurement.Unit;
import org.countersign.contracts.measurement.Vocabulary;

/** The page of all measurements, from the vocabulary. */
final class MeasurementsPage {
    private MeasurementsPage() {}

    static String markdown() {
        var page = new StringBuilder("""
                <!-- Generated from the vocabulary of contracts; approve a change with -Dapprove=true. -->
                # Measurements

                Every figure that is read from a report, by the name that criteria use. Each has one unit, whatever the
                report was written in. A criterion that names anything else is refused; one that names a figure which the
                report lacks is inconclusive.
                """);
        groups().forEach((group, rows) -> page.append("\n## ")
                .append(group)
                .append("\n\n| name | unit | meaning |\n|---|---|---|\n")
                .append(rows));
        return page.toString();
    }

    private static Map<String, StringBuilder> groups() {
        var groups = new LinkedHashMap<String, StringBuilder>();
        Vocabulary.all()
                .values()
                .forEach(measurement -> groups.computeIfAbsent(group(measurement), _ -> new StringBuilder())
                        .append("| `%s` | %s | %s |%n"
                                .formatted(measurement.name(), unit(measurement.unit()), measurement.meaning())
                                .replace(System.lineSeparator(), "\n")));
        return groups;
    }

    private static String group(Measurement measurement) {
        return measurement.name().substring(0, measurement.name().indexOf('.'));
    }

    private static String unit(Unit unit) {
        var word = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return unit.symbol().isEmpty() ? word : word + " (" + unit.symbol() + ")";
    }
}
