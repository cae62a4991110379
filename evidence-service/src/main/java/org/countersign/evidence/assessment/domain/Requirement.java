package org.countersign.evidence.assessment.domain;

import java.util.Map;
import java.util.Optional;

/** Whether a report is about what a proof asks for. */
final class Requirement {
    private static final String ITEM = "item";
    private static final String DATASET = "dataset";

    /** Held against the transition's release for every report, and so not looked for in the report's own words. */
    private static final String RELEASE = "release";

    private Requirement() {}

    /** What it is about instead; empty where it is about the right thing. */
    static Optional<String> mismatch(Item item, Proof proof, Report report) {
        var named = report.details().get(ITEM);
        if (named != null && !named.equals(item.key())) {
            return Optional.of("the report is about " + named + ", not about " + item.key());
        }
        var dataset = report.details().get(DATASET);
        if (item.dataset() != null && dataset != null && !item.dataset().equals(dataset)) {
            return Optional.of("the report is about dataset " + dataset + ", not about " + item.dataset());
        }
        return proof.requires().entrySet().stream()
                .filter(required -> !met(required, item, report))
                .sorted(Map.Entry.comparingByKey())
                .map(required -> unmet(required, report))
                .findFirst();
    }

    private static boolean met(Map.Entry<String, String> required, Item item, Report report) {
        var said = report.details().get(required.getKey());
        var asked = item.key().equals(report.item());
        return required.getValue().equals(said)
                || required.getKey().equals(RELEASE)
                || (said == null && asked && required.getKey().equals(DATASET));
    }

    private static String unmet(Map.Entry<String, String> required, Report report) {
        var said = report.details().get(required.getKey());
        return "%s has to be %s, and the report says %s"
                .formatted(required.getKey(), required.getValue(), said == null ? "nothing of it" : said);
    }
}
