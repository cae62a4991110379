package org.countersign.evidence.assessment.domain;

import java.util.ArrayList;
import java.util.List;

/** Why an assessment is what it is, in one line. */
final class Reason {
    private static final int LONGEST = 2_000;

    private Reason() {}

    static String of(List<CriterionResult> criteria, List<String> objections, List<String> assumed) {
        var parts = new ArrayList<>(objections);
        for (var outcome : List.of(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN)) {
            criteria.stream()
                    .filter(criterion -> criterion.outcome() == outcome)
                    .map(criterion -> criterion.name() + ": " + criterion.detail())
                    .forEach(parts::add);
        }
        if (!assumed.isEmpty()) {
            parts.add("assumed, because neither post nor report says: " + String.join(", ", assumed)
                    + " (give it with the post)");
        }
        return shortened(parts.isEmpty() ? held(criteria) : String.join("; ", parts));
    }

    private static String held(List<CriterionResult> criteria) {
        return criteria.isEmpty()
                ? "a report of this kind is all that is asked for"
                : String.join(
                        "; ",
                        criteria.stream()
                                .map(criterion -> criterion.name() + ": " + criterion.detail())
                                .toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
