package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Map;

/**
 * Why a decision is refused: two values that do not go together, and where they stand.
 *
 * @param slug the rule, such as {@code promise-without-agreement}
 * @param detail one sentence for people, with both values
 * @param pointers the places, the one to mend first
 * @param values both values, by name
 */
public record Contradiction(String slug, String detail, List<String> pointers, Map<String, Object> values) {
    public Contradiction {
        pointers = List.copyOf(pointers);
        values = Map.copyOf(values);
    }
}
