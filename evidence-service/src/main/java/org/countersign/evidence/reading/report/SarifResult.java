package org.countersign.evidence.reading.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One result of a run, before it is known whether it counts.
 *
 * @param ruleIndex position of its rule, or -1
 * @param extension position of the tool component whose rule it is, or -1 for the driver
 * @param kind {@code fail} where it names none
 * @param level where it names one itself
 */
record SarifResult(
        String ruleId,
        int ruleIndex,
        int extension,
        String kind,
        @Nullable String level,
        @Nullable Double score,
        Set<String> about,
        boolean suppressed,
        boolean gone) {
    static SarifResult of(JsonNode node) {
        var rule = node.path("rule");
        return new SarifResult(
                node.path("ruleId").asString(rule.path("id").asString("")),
                node.path("ruleIndex").asInt(rule.path("index").asInt(-1)),
                rule.path("toolComponent").path("index").asInt(-1),
                node.path("kind").asString("fail"),
                node.path("level").isString() ? node.path("level").stringValue() : null,
                SarifRule.score(node.path("properties")),
                SarifRule.classes(node.path("properties")),
                suppressed(node.path("suppressions")),
                node.path("baselineState").asString("").equals("absent"));
    }

    /** Suppressed is what somebody suppressed and nobody still looks at or has refused (SARIF 2.1.0, 3.27.23). */
    private static boolean suppressed(JsonNode suppressions) {
        for (var suppression : suppressions) {
            if (!suppression.path("status").asString("accepted").equals("accepted")) {
                return false;
            }
        }
        return suppressions.isArray() && !suppressions.isEmpty();
    }

    /** Whether it is a finding that stands. */
    boolean counts() {
        return kind.equals("fail") && !suppressed && !gone;
    }
}
