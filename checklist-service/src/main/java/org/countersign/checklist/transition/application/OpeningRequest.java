package org.countersign.checklist.transition.application;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.transition.domain.Settings;
import org.jspecify.annotations.Nullable;

/** What a caller says when opening; what is left out follows from the template. */
public record OpeningRequest(
        String workload,
        String to,
        String template,
        Tier tier,
        String team,
        @Nullable String from,
        List<Artifact> release,
        @Nullable String environmentFrom,
        @Nullable String environmentTo,
        List<String> productionLike,
        Map<String, List<String>> owners,
        Map<String, Object> attributes,
        @Nullable Window goLiveWindow,
        Map<String, Map<String, String>> criteria,
        Map<String, String> due) {
    Settings settings(Template found) {
        var stage = from == null ? found.from() : from;
        var environments = new Environments(
                environmentFrom == null ? stage : environmentFrom,
                environmentTo == null ? to : environmentTo,
                productionLike);
        return new Settings(
                workload,
                team,
                stage,
                to,
                tier,
                release,
                environments,
                owners,
                attributes,
                goLiveWindow,
                criteria,
                due);
    }
}
