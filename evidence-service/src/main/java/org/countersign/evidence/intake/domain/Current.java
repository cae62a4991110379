package org.countersign.evidence.intake.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.evidence.assessment.domain.Assessment;
import org.countersign.evidence.assessment.domain.Outcome;

/** Which evidence counts now: for each item and kind of proof the newest that says yes or no, while it is valid. */
final class Current {
    /** Ids are UUIDv7: of two of one time the one that was posted later is the newer, as checklist-service has it. */
    private static final Comparator<Said> NEWEST = Comparator.comparing(Said::collectedAt)
            .thenComparing(said -> said.held().id());

    private Current() {}

    static List<Held> of(Collection<Held> all, Instant now) {
        Map<Slot, Said> newest = new LinkedHashMap<>();
        all.stream()
                .filter(held -> !held.isWithdrawn())
                .flatMap(held -> held.assessments().values().stream().map(assessment -> new Said(held, assessment)))
                .filter(said -> said.assessment().outcome() != Outcome.INCONCLUSIVE)
                .forEach(said -> newest.merge(said.slot(), said, Said::newer));
        var counting = newest.values().stream()
                .filter(said -> said.isValid(now))
                .map(said -> said.held().id())
                .collect(Collectors.toSet());
        return all.stream().filter(held -> counting.contains(held.id())).toList();
    }

    private record Slot(String item, String kind) {}

    private record Said(Held held, Assessment assessment) {
        Slot slot() {
            return new Slot(assessment.item(), assessment.kind());
        }

        Said newer(Said other) {
            return NEWEST.compare(this, other) > 0 ? this : other;
        }

        boolean isValid(Instant now) {
            var until = assessment.validUntil();
            return until == null || until.isAfter(now);
        }

        private Instant collectedAt() {
            return held.report().evidence().collectedAt();
        }
    }
}
