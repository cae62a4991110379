package org.countersign.evidence.intake.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.evidence.assessment.domain.Assessment;
import org.countersign.evidence.assessment.domain.Lacking;
import org.countersign.evidence.assessment.domain.Outcome;
import org.countersign.evidence.assessment.domain.Report;
import org.jspecify.annotations.Nullable;

/**
 * One evidence of a transition.
 *
 * @param assessments the newest of each item
 * @param withdrawal absent while it counts
 */
public record Held(
        Report report,
        Given given,
        Map<String, Assessment> assessments,
        @Nullable Withdrawal withdrawal) {
    public Held {
        assessments = Collections.unmodifiableMap(new LinkedHashMap<>(assessments));
    }

    public String id() {
        return report.evidence().id();
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** The worst of all; absent where no item wanted it. */
    public @Nullable Outcome outcome() {
        return assessments.values().stream()
                .map(Assessment::outcome)
                .reduce(Outcome::worse)
                .orElse(null);
    }

    /** Every parameter that had to be assumed: the time always, the others where an item depends on them. */
    public List<String> assumed() {
        var time = report.lacking().stream().filter(Lacking.COLLECTED_AT::equals);
        var byItems = assessments.values().stream().flatMap(assessment -> assessment.assumed().stream());
        return Stream.concat(time, byItems).distinct().toList();
    }

    Held with(Assessment assessment) {
        var more = new LinkedHashMap<>(assessments);
        more.put(assessment.item(), assessment);
        return new Held(report, given, more, withdrawal);
    }

    Held without(Withdrawal why) {
        return new Held(report, given, assessments, why);
    }

    /** Whether a post of those bytes, read as that format, with those words, is this one again. */
    boolean isSame(Report other, Given said) {
        var mine = report.evidence();
        return mine.digest().equals(other.evidence().digest())
                && mine.format().equals(other.evidence().format())
                && given.equals(said);
    }
}
