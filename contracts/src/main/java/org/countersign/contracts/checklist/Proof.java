package org.countersign.contracts.checklist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy an item.
 *
 * @param kind kind of evidence, such as {@code load-report}; or of a fact that checklist-service decides by itself,
 *     such as {@code data-round} or {@code risks}
 * @param criteria all have to hold
 * @param validFor how long it counts from the time the evidence was collected: an ISO 8601 duration; absent = no end
 * @param interim accepted only until the reader of the real proof comes
 * @param requires what the report itself has to name, such as {@code of} = {@code cutover} of a rehearsal
 */
public record Proof(
        String kind,
        List<Criterion> criteria,
        @Nullable String validFor,
        boolean interim,
        Map<String, String> requires) {}
