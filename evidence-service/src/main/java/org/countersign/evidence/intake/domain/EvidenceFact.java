package org.countersign.evidence.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.evidence.assessment.domain.Assessment;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.assessment.domain.Evidence;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.assessment.domain.Report;

/** What can happen to a transition in this service. The names of these records are on disk: they never change. */
public sealed interface EvidenceFact {
    String transition();

    /**
     * The checklist was opened or changed; it replaces the one before.
     *
     * @param sequence of checklist-service's stream of the transition; 0 = not said
     * @param asOf when checklist-service decided it, which does not tell which of two is the newer
     */
    record ChecklistTaken(String transition, Checklist checklist, long sequence, Instant asOf)
            implements EvidenceFact {}

    /** A report was read and kept. */
    record EvidenceRecorded(String transition, Report report, Given given) implements EvidenceFact {}

    /** A report was held against an item, for the first time or again; it holds what others are told. */
    record EvidenceAssessed(
            String transition,
            Evidence evidence,
            Assessment assessment,
            Map<String, Double> measurements,
            Map<String, String> details,
            Instant at)
            implements EvidenceFact {}

    /** A report was taken back. */
    record EvidenceWithdrawn(
            String transition, String evidence, List<String> items, String reason, Producer by, Instant at)
            implements EvidenceFact {}
}
