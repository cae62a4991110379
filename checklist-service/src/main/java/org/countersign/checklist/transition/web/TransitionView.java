package org.countersign.checklist.transition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.control.domain.Seat;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.countersign.checklist.transition.domain.Standing;
import org.jspecify.annotations.Nullable;

/** A transition as its readers see it, as of now. */
record TransitionView(
        String id,
        String workload,
        String team,
        String from,
        String to,
        Tier tier,
        Standing state,
        TemplateRef template,
        Release release,
        Environments environments,
        Map<String, List<String>> owners,
        Map<String, Object> attributes,
        @Nullable Window goLiveWindow,
        Map<String, Map<String, String>> criteria,
        Map<String, String> due,
        Readiness readiness,
        List<DimensionView> dimensions,
        List<Seat> seats,
        @Nullable DataDecisionView dataDecision,
        Actor openedBy,
        Instant openedAt) {
    record Release(List<Artifact> artifacts) {}

    record DimensionView(String key, List<ItemView> items) {}

    record ItemView(
            String key,
            String title,
            Phase phase,
            ItemStatus status,
            String reason,
            List<String> owner,
            @Nullable Instant due,
            @Nullable String dueRule,
            List<String> environments,
            List<ProofView> proofs,
            List<CriterionView> criteria,
            @Nullable EvidenceView evidence,
            @Nullable Instant validUntil,
            @Nullable String dataset,
            @Nullable ExemptionView notApplicable) {}

    record ProofView(String kind, @Nullable String validFor, boolean interim, Map<String, String> requires) {}

    record CriterionView(
            String proof,
            String name,
            String expression,
            @Nullable String warn) {}

    record EvidenceView(
            String id,
            String digest,
            @Nullable Outcome outcome,
            @Nullable Instant validUntil) {}

    record ExemptionView(
            String justification,
            String by,
            Instant at,
            @Nullable String confirmedBy) {}
}
