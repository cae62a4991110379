package org.countersign.checklist.control.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy an item.
 *
 * @param kind kind of evidence, or of a fact that this service decides by itself ({@link DecidedKinds})
 * @param validFor how long it counts from the time it was collected, ISO 8601; absent = no end
 * @param interim accepted only until the reader of the real proof comes
 * @param requires what the report, or the decision, has to name
 */
public record Proof(
        String kind,
        List<Criterion> criteria,
        @Nullable String validFor,
        boolean interim,
        Map<String, String> requires) {
    public Proof {
        criteria = List.copyOf(criteria);
        requires = Map.copyOf(requires);
    }

    /** A proof without criteria, end or requirement. */
    public static Proof of(String kind) {
        return new Proof(kind, List.of(), null, false, Map.of());
    }
}
