package org.countersign.evidence.intake.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.assessment.domain.Report;
import org.countersign.evidence.assessment.domain.Runbooks;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceAssessed;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceRecorded;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a transition.
 *
 * @param checklist absent until the transition is heard of
 * @param sequence of checklist-service's stream as far as it was heard; 0 = nothing that says its place
 * @param openedAt when the first checklist was decided
 * @param evidence by id, in the order in which it came
 */
public record TransitionFile(
        String id,
        @Nullable Checklist checklist,
        long sequence,
        @Nullable Instant openedAt,
        Map<String, Held> evidence) {
    private static final String RUNBOOK_LIST = "runbook-list";

    public TransitionFile {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** A transition that nothing is known of. */
    public static TransitionFile unknown(String id) {
        return new TransitionFile(id, null, 0, null, Map.of());
    }

    public Optional<Checklist> known() {
        return Optional.ofNullable(checklist);
    }

    /** Whether what is known was written after that; what does not say its place is taken in the order of arrival. */
    boolean knowsNewer(ChecklistTaken taken) {
        return taken.sequence() > 0 && taken.sequence() < sequence;
    }

    public Optional<Held> find(String evidenceId) {
        return Optional.ofNullable(evidence.get(evidenceId));
    }

    /** The evidence, not withdrawn, that such a post is once more. */
    public Optional<Held> same(Report report, Given given) {
        return evidence.values().stream()
                .filter(held -> !held.isWithdrawn() && held.isSame(report, given))
                .findFirst();
    }

    /** What the newest runbook list names that was not withdrawn and is in order. */
    public Set<String> runbooks() {
        return evidence.values().stream()
                .filter(held -> !held.isWithdrawn() && held.report().doubts().isEmpty())
                .map(Held::report)
                .filter(report -> report.evidence().kind().equals(RUNBOOK_LIST))
                .reduce((one, other) -> newer(one, other) ? one : other)
                .map(report -> Runbooks.of(report.details().get("runbooks")))
                .orElse(Set.of());
    }

    /** The evidence that counts at that time. */
    public List<Held> current(Instant now) {
        return Current.of(evidence.values(), now);
    }

    /** The state after a fact. */
    public TransitionFile after(EvidenceFact fact) {
        return switch (fact) {
            case ChecklistTaken taken -> taken(taken);
            case EvidenceRecorded recorded ->
                with(recorded.report().evidence().id(), new Held(recorded.report(), recorded.given(), Map.of(), null));
            case EvidenceAssessed assessed -> with(assessed.evidence().id(), held -> held.with(assessed.assessment()));
            case EvidenceWithdrawn gone ->
                with(gone.evidence(), held -> held.without(new Withdrawal(gone.by(), gone.at(), gone.reason())));
        };
    }

    private TransitionFile taken(ChecklistTaken taken) {
        var first = openedAt == null ? taken.asOf() : openedAt;
        return new TransitionFile(id, taken.checklist(), Math.max(sequence, taken.sequence()), first, evidence);
    }

    private TransitionFile with(String evidenceId, UnaryOperator<Held> change) {
        var held = evidence.get(evidenceId);
        return held == null ? this : with(evidenceId, change.apply(held));
    }

    private TransitionFile with(String evidenceId, Held held) {
        var more = new LinkedHashMap<>(evidence);
        more.put(evidenceId, held);
        return new TransitionFile(id, checklist, sequence, openedAt, more);
    }

    private static boolean newer(Report one, Report other) {
        return one.evidence().collectedAt().isAfter(other.evidence().collectedAt());
    }
}
