package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.evidence.assessment.domain.Expression.Comparison;
import org.countersign.evidence.assessment.domain.Expression.Limit;
import org.countersign.evidence.assessment.domain.Expression.Name;
import org.countersign.evidence.assessment.domain.Expression.Usable;

/** What a criterion asked and what was measured, in words. */
final class Wording {
    private Wording() {}

    /** Such as {@code http.latency.p95 <= 300.0: measured 412.04 ms, limit 300 ms}; all names have values. */
    static String of(String expression, Usable usable, Map<String, Double> values) {
        var shown = usable.comparisons().isEmpty()
                ? figures(usable.names(), values)
                : comparisons(usable.comparisons(), values);
        return shown.isEmpty() ? expression : expression + ": " + shown;
    }

    private static String comparisons(List<Comparison> comparisons, Map<String, Double> values) {
        return comparisons.stream()
                .map(one -> (comparisons.size() == 1 ? "" : one.measured().text() + " ") + comparison(one, values))
                .collect(Collectors.joining("; "));
    }

    private static String comparison(Comparison comparison, Map<String, Double> values) {
        var measured = value(values, comparison.measured().text());
        var limit = switch (comparison.limit()) {
            case Limit.Fixed(var fixed) -> fixed;
            case Limit.Named(var name) -> value(values, name);
        };
        var symbol = comparison.measured().symbol();
        return "measured " + Figure.with(Figure.beside(measured, limit), symbol) + ", limit "
                + Figure.with(Figure.beside(limit, measured), symbol);
    }

    private static String figures(List<Name> names, Map<String, Double> values) {
        return Stream.concat(
                        names.stream()
                                .filter(name -> !name.isAttribute())
                                .map(name -> "measured " + figure(name, values)),
                        names.stream().filter(Name::isAttribute).map(name -> figure(name, values)))
                .collect(Collectors.joining("; "));
    }

    private static String figure(Name name, Map<String, Double> values) {
        return name.text() + " " + Figure.with(Figure.show(value(values, name.text())), name.symbol());
    }

    private static double value(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }
}
