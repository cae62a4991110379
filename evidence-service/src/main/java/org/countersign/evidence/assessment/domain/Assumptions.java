package org.countersign.evidence.assessment.domain;

import java.util.List;

/** What an item depends on and nobody gave. Never environment or artifact of what is not asked for them. */
final class Assumptions {
    private Assumptions() {}

    static List<String> of(Checklist checklist, Item item, Proof proof, Report report) {
        return report.lacking().stream()
                .filter(parameter -> switch (parameter) {
                    case Lacking.COLLECTED_AT -> proof.validFor() != null;
                    case Lacking.ENVIRONMENT -> !item.environments().isEmpty();
                    case Lacking.SUBJECT ->
                        !item.environments().isEmpty() && !checklist.release().isEmpty();
                    default -> false;
                })
                .toList();
    }

    /** Enough for the standard tier, too little above it. */
    static Outcome outcome(Tier tier, List<String> assumed) {
        if (assumed.isEmpty()) {
            return Outcome.PASS;
        }
        return tier == Tier.STANDARD ? Outcome.WARN : Outcome.INCONCLUSIVE;
    }
}
