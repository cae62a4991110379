package org.countersign.checklist.datadecision.domain;

import java.util.Map;
import org.countersign.checklist.control.domain.Item;

/** What a decision says on the matters that items ask for. */
public final class DecisionNeeds {
    private static final Map<String, String> WORDS = Map.of(
            "selectionRule", "a selection rule",
            "effective", "the date from which it is production data",
            "archive", "where the archive is and who may read it",
            "until", "when the archive ends",
            "promise", "a promise other than none-made");

    private DecisionNeeds() {}

    /** Whether the decision keeps or deletes against what some audience was told. */
    public static boolean agreement(DataDecision decision) {
        return decision.promises().stream()
                .anyMatch(promise -> decision.datasets().stream()
                        .anyMatch(dataset ->
                                dataset.fate().keeps() != promise.value().allowsKeeping()));
    }

    /** Whether the decision has the field for that item. */
    public static boolean has(DataDecision decision, Item item, String field) {
        if (field.equals("promise")) {
            return decision.promises().stream().anyMatch(promise -> promise.value() != PromiseValue.NONE_MADE);
        }
        return decision.dataset(String.valueOf(item.dataset()))
                .map(dataset -> switch (field) {
                    case "selectionRule" -> dataset.selectionRule() != null;
                    case "effective" -> dataset.effective() != null;
                    case "archive" -> dataset.archive() != null;
                    case "until" -> dataset.until() != null;
                    default -> false;
                })
                .orElse(false);
    }

    /** The field in words. */
    public static String words(String field) {
        return WORDS.getOrDefault(field, field);
    }
}
