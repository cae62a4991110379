package org.countersign.checklist.transition.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.problem.Fields;
import org.countersign.checklist.transition.domain.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A JSON merge patch (RFC 7386) over the settings of a transition, with the reason for it. */
final class TransitionPatch {
    private static final JsonMapper JSON = WireJson.strict();
    private static final int LONGEST_REASON = 2_000;
    private static final java.util.List<String> FIXED = java.util.List.of("workload", "template", "from", "to");

    private final Map<String, @Nullable Object> changes;
    private final String reason;

    private TransitionPatch(Map<String, @Nullable Object> changes, String reason) {
        this.changes = changes;
        this.reason = reason;
    }

    /**
     * Reads the body.
     *
     * @throws org.countersign.chassis.problem.ProblemException 422 for a reason that is missing, or a field that stays
     */
    static TransitionPatch of(Map<String, @Nullable Object> body) {
        var fields = new Fields();
        var changes = new LinkedHashMap<String, @Nullable Object>(body);
        var reason = changes.remove("reason") instanceof String text ? text : "";
        fields.required("/reason", reason)
                .check("/reason", reason.length() <= LONGEST_REASON, "is longer than " + LONGEST_REASON);
        FIXED.forEach(name -> fields.check("/" + name, !changes.containsKey(name), "cannot be changed"));
        if (!fields.isEmpty()) {
            throw fields.problem().exception();
        }
        return new TransitionPatch(changes, reason);
    }

    String reason() {
        return reason;
    }

    /** The settings with the changes; a field of another shape is a Jackson fault that names its place. */
    Settings over(Settings settings) {
        var current = JSON.convertValue(SettingsBody.of(settings), Object.class);
        var merged = merged(current, changes);
        return JSON.convertValue(merged, SettingsBody.class).over(settings);
    }

    private static @Nullable Object merged(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        var result = new LinkedHashMap<String, @Nullable Object>();
        if (target instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> result.put(String.valueOf(name), value));
        }
        changes.forEach((name, value) -> {
            var key = String.valueOf(name);
            if (value == null) {
                result.remove(key);
            } else {
                result.put(key, merged(result.get(key), value));
            }
        });
        return result;
    }
}
