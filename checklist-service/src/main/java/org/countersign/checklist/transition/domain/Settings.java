package org.countersign.checklist.transition.domain;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of its transition; the checklist follows from it and the template.
 *
 * @param owners by dimension or item
 * @param attributes as given, without defaults
 * @param criteria by item and name: CEL in place of, or beside, the template's
 * @param due by item: an instant, or an ISO 8601 duration from the cutover
 */
public record Settings(
        String workload,
        String team,
        String from,
        String to,
        Tier tier,
        List<Artifact> release,
        Environments environments,
        Map<String, List<String>> owners,
        Map<String, Object> attributes,
        @Nullable Window goLiveWindow,
        Map<String, Map<String, String>> criteria,
        Map<String, String> due) {
    public Settings {
        release = List.copyOf(release);
        owners = Map.copyOf(owners);
        attributes = Map.copyOf(attributes);
        criteria = Map.copyOf(criteria);
        due = Map.copyOf(due);
    }
}
