package org.countersign.evidence.reading.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.countersign.contracts.measurement.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The findings of all runs by class and severity. Severity is the security-severity where a result or its rule has one
 * (9 critical, 7 high, 4 medium, above 0 low, as GitHub reads it), else the level, which has no critical: error is
 * high, warning medium, note low.
 */
final class SarifFindings {
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> spokenOf = new LinkedHashSet<>();
    private final @Nullable String category;
    private long total;
    private long suppressed;
    private long unclassified;
    private boolean byLevel;

    SarifFindings(@Nullable String category) {
        this.category = category;
    }

    /** A run can speak of the classes that it or its rules name, and of the given one where they leave room for it. */
    void run(Set<String> ofTheRun, SarifRules rules) {
        spokenOf.addAll(ofTheRun);
        spokenOf.addAll(rules.about());
        if (category != null && ofTheRun.isEmpty() && rules.leaveRoom()) {
            spokenOf.add(category);
        }
    }

    void result(SarifResult result, SarifRule rule, Set<String> ofTheRun) {
        suppressed += result.suppressed() ? 1 : 0;
        if (!result.counts()) {
            return;
        }
        total++;
        var severity = severity(result, rule);
        add("findings." + severity);
        var about = about(result, rule, ofTheRun);
        unclassified += about.isEmpty() ? 1 : 0;
        spokenOf.addAll(about);
        about.forEach(one -> add("findings." + one + "." + severity));
    }

    private Set<String> about(SarifResult result, SarifRule rule, Set<String> ofTheRun) {
        var about = new LinkedHashSet<>(rule.about());
        about.addAll(result.about());
        if (about.isEmpty()) {
            about.addAll(ofTheRun);
        }
        if (about.isEmpty() && category != null) {
            about.add(category);
        }
        return about;
    }

    private String severity(SarifResult result, SarifRule rule) {
        var score = result.score() != null ? result.score() : rule.score();
        if (score == null) {
            byLevel = true;
            var level = result.level() != null ? result.level() : rule.level();
            return switch (level) {
                case "error" -> "high";
                case "note" -> "low";
                case "none" -> "none";
                default -> "medium";
            };
        }
        return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : score > 0 ? "low" : "none";
    }

    private void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /**
     * The figures. A class is spoken of only if every finding has one: a finding of no known class might belong to any,
     * and then 0 would be a guess.
     */
    Figures figures() {
        var figures = new Figures().put("findings.total", total);
        for (var severity : Vocabulary.SEVERITIES) {
            put(figures, "findings." + severity);
        }
        if (unclassified == 0) {
            for (var about : spokenOf) {
                Vocabulary.SEVERITIES.forEach(severity -> put(figures, "findings." + about + "." + severity));
            }
        }
        return figures;
    }

    private void put(Figures figures, String name) {
        figures.put(name, counts.getOrDefault(name, 0L));
    }

    /** Whether the class of the findings has to be given with the post to be known. */
    boolean needsCategory() {
        return unclassified > 0 || spokenOf.isEmpty();
    }

    long suppressed() {
        return suppressed;
    }

    /** Whether a severity was told from a level. */
    boolean byLevel() {
        return byLevel;
    }
}
