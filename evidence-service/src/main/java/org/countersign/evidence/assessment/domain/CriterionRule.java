package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.evidence.assessment.domain.Expression.Name;
import org.countersign.evidence.assessment.domain.Expression.Unusable;
import org.countersign.evidence.assessment.domain.Expression.Usable;

/** Holds figures against one criterion. Presence of every name comes first: what is missing is never a pass. */
final class CriterionRule {
    private final Expressions expressions;
    private final Figures figures;

    CriterionRule(Expressions expressions, Figures figures) {
        this.expressions = expressions;
        this.figures = figures;
    }

    CriterionResult of(Criterion criterion) {
        var asked = hold(criterion.expression());
        var warn = criterion.warn();
        return result(criterion, asked.outcome() == Outcome.PASS && warn != null ? warned(asked, hold(warn)) : asked);
    }

    private static Held warned(Held asked, Held warn) {
        return switch (warn.outcome()) {
            case PASS -> asked;
            case FAIL -> new Held(Outcome.WARN, asked.detail() + "; holds, but not " + warn.detail());
            case WARN, INCONCLUSIVE -> new Held(Outcome.INCONCLUSIVE, warn.detail());
        };
    }

    private Held hold(String expression) {
        return switch (expressions.of(expression)) {
            case Unusable(var why) -> new Held(Outcome.INCONCLUSIVE, expression + " cannot be evaluated: " + why);
            case Usable usable -> {
                var missing = usable.names().stream()
                        .filter(name -> !figures.has(name.text()))
                        .toList();
                yield missing.isEmpty()
                        ? evaluated(expression, usable)
                        : new Held(Outcome.INCONCLUSIVE, expression + ": " + missing(missing));
            }
        };
    }

    private Held evaluated(String expression, Usable usable) {
        var values = figures.values();
        var detail = Wording.of(expression, usable, values);
        return switch (usable.evaluation().of(values)) {
            case HOLDS -> new Held(Outcome.PASS, detail);
            case FAILS -> new Held(Outcome.FAIL, detail);
            case UNDECIDED -> new Held(Outcome.INCONCLUSIVE, detail + "; the expression gives no answer for these");
        };
    }

    private String missing(List<Name> missing) {
        var byKind = missing.stream().collect(Collectors.partitioningBy(Name::isAttribute));
        var reported = list(byKind, false);
        var attributes = list(byKind, true);
        var unset = attributes.isEmpty() ? "" : attributes + " is not set for the transition";
        if (reported.isEmpty()) {
            return unset;
        }
        var unread = "the report does not give " + reported + figures.hint();
        return unset.isEmpty() ? unread : unread + ", and " + unset;
    }

    private static String list(Map<Boolean, List<Name>> byKind, boolean attributes) {
        return byKind.getOrDefault(attributes, List.of()).stream()
                .map(Name::text)
                .collect(Collectors.joining(", "));
    }

    private static CriterionResult result(Criterion criterion, Held held) {
        return new CriterionResult(criterion.name(), criterion.expression(), held.outcome(), held.detail());
    }

    private record Held(Outcome outcome, String detail) {}
}
