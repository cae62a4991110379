package org.countersign.checklist.transition.web;

import java.util.Map;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.problem.Fields;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.transition.application.OpeningRequest;
import org.jspecify.annotations.Nullable;

/** The body that opens a transition. */
record OpenBody(
        @Nullable String workload,
        @Nullable String to,
        @Nullable String template,
        @Nullable Tier tier,
        @Nullable String team,
        @Nullable String from,
        SettingsBody.@Nullable ReleaseBody release,
        SettingsBody.@Nullable EnvironmentsBody environments,
        @Nullable Map<String, @Nullable Object> owners,
        @Nullable Map<String, @Nullable Object> attributes,
        SettingsBody.@Nullable WindowBody goLiveWindow,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> criteria,
        @Nullable Map<String, @Nullable String> due) {

    /**
     * The request, with the caller's only team where none is named.
     *
     * @throws org.countersign.chassis.problem.ProblemException 422 for what is missing
     */
    OpeningRequest request(Caller caller) {
        var fields =
                new Fields().required("/workload", workload).required("/to", to).required("/template", template);
        if (team == null && caller.teams().size() != 1) {
            fields.reject("/team", "is required: you are in " + caller.teams().size() + " teams");
        }
        if (!fields.isEmpty()) {
            throw fields.problem().exception();
        }
        var set = new SettingsBody(tier, team, release, environments, owners, attributes, goLiveWindow, criteria, due);
        return new OpeningRequest(
                SettingsBody.text(workload),
                SettingsBody.text(to),
                SettingsBody.text(template),
                tier == null ? Tier.STANDARD : tier,
                team == null ? caller.teams().iterator().next() : team,
                from,
                set.artifacts(),
                environments == null ? null : environments.from(),
                environments == null ? null : environments.to(),
                environments == null ? java.util.List.of() : environments.like(),
                set.ownerLists(),
                set.attributeValues(),
                set.window(),
                set.criteriaTexts(),
                set.dueTexts());
    }
}
