package org.countersign.evidence.assessment.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evidence and all that was read from it.
 *
 * @param measurements figures by name; what the report does not say is absent
 * @param details what the report names beside figures
 * @param doubts why the report, readable as it is, proves nothing
 * @param item the item that its poster named
 * @param lacking parameters among {@link Lacking} that neither poster nor report gave
 * @param receivedAt when it was posted
 */
public record Report(
        Evidence evidence,
        Map<String, Double> measurements,
        Map<String, String> details,
        List<String> doubts,
        @Nullable String item,
        List<String> lacking,
        Instant receivedAt) {
    public Report {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        doubts = List.copyOf(doubts);
        lacking = List.copyOf(lacking);
    }
}
