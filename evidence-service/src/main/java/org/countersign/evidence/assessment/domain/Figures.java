package org.countersign.evidence.assessment.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures that expressions may name: finite ones alone, because a comparison with NaN is false and its negation is
 * true.
 *
 * @param hint what to do about a missing measurement; may be empty
 */
record Figures(Map<String, Double> values, String hint) {
    private static final String NEEDS = "needs";

    static Figures of(Checklist checklist, Report report) {
        var values = new LinkedHashMap<String, Double>();
        checklist.attributes().forEach((name, value) -> put(values, "attribute." + name, value));
        report.measurements().forEach((name, value) -> put(values, name, value));
        var needs = report.details().get(NEEDS);
        return new Figures(values, needs == null ? "" : " (it would say more if posted with " + needs + ")");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    private static void put(Map<String, Double> values, String name, double value) {
        if (Double.isFinite(value)) {
            values.put(name, value);
        }
    }
}
