package org.countersign.evidence.reading.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a rule says of its findings.
 *
 * @param level its default level; {@code warning} where it names none (SARIF 2.1.0, 3.50.3)
 * @param score its security-severity, 0 to 10, where it has one
 * @param about classes of its tags
 */
record SarifRule(String level, @Nullable Double score, Set<String> about) {
    /** A finding whose rule is not described. */
    static final SarifRule NONE = new SarifRule("warning", null, Set.of());

    private static final List<String> NAMING =
            List.of("tags", "category", "categories", "class", "service", "serviceName", "service_name", "group");
    private static final double HIGHEST = 10;

    static SarifRule of(JsonNode rule) {
        var properties = rule.path("properties");
        return new SarifRule(
                rule.path("defaultConfiguration").path("level").asString("warning"),
                score(properties),
                classes(properties));
    }

    /** Classes named by the tags, or by a property that names a group, of a rule, a result or a run. */
    static Set<String> classes(JsonNode properties) {
        var classes = new LinkedHashSet<String>();
        for (var name : NAMING) {
            var value = properties.path(name);
            if (value.isString()) {
                classes.addAll(FindingClasses.of(value.stringValue()));
            }
            for (var i = 0; value.isArray() && i < value.size(); i++) {
                classes.addAll(FindingClasses.of(value.path(i).asString("")));
            }
        }
        return classes;
    }

    /** The {@code security-severity} property: a number, or a text that holds one; anything else is no score. */
    static @Nullable Double score(JsonNode properties) {
        var value = properties.path("security-severity");
        var number = value.isNumber() ? value.doubleValue() : number(value.asString(""));
        return number >= 0 && number <= HIGHEST ? Double.valueOf(number) : null;
    }

    private static double number(String text) {
        return text.strip().matches("\\d{1,2}(\\.\\d{1,6})?") ? Double.parseDouble(text.strip()) : Double.NaN;
    }
}
