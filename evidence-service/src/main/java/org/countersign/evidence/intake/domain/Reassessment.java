package org.countersign.evidence.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.evidence.assessment.domain.Assessor;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceAssessed;

/** Holds what is there against what is asked for now; facts come only where something differs. */
public final class Reassessment {
    /** Most facts of one entry, so that an entry stays small; the rest comes with the next. */
    public static final int MOST = 200;

    private final Assessor assessor;

    public Reassessment(Assessor assessor) {
        this.assessor = assessor;
    }

    /** At most {@link #MOST} of what differs, newest evidence first. */
    public List<EvidenceFact> differing(TransitionFile file, Instant at) {
        return newestFirst(file)
                .filter(held -> !held.isWithdrawn())
                .flatMap(held -> of(file, held, at).stream())
                .limit(MOST)
                .toList();
    }

    /** What differs of one evidence. */
    List<EvidenceFact> of(TransitionFile file, Held held, Instant at) {
        var report = held.report();
        return file.known().stream()
                .flatMap(checklist ->
                        assessor
                                .assess(
                                        checklist,
                                        file.runbooks(),
                                        report,
                                        held.assessments().keySet())
                                .stream())
                .filter(assessment -> !assessment.equals(held.assessments().get(assessment.item())))
                .<EvidenceFact>map(assessment -> new EvidenceAssessed(
                        file.id(), report.evidence(), assessment, report.measurements(), report.details(), at))
                .toList();
    }

    private static Stream<Held> newestFirst(TransitionFile file) {
        return new ArrayList<>(file.evidence().values()).reversed().stream();
    }
}
