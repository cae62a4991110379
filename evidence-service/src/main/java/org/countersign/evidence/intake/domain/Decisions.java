package org.countersign.evidence.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.assessment.domain.Report;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceRecorded;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceWithdrawn;

/** What happens to a transition's file, decided. */
public final class Decisions {
    private final Reassessment reassessment;

    public Decisions(Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    /** A newer checklist, and what changes by it; nothing where it is older than the one that is known. */
    public List<EvidenceFact> take(TransitionFile file, ChecklistTaken taken, Instant at) {
        return file.knowsNewer(taken) ? List.of() : followedBy(taken, reassessment.differing(file.after(taken), at));
    }

    /** What a changed checklist, or runbook list, left to do. */
    public List<EvidenceFact> catchUp(TransitionFile file, Instant at) {
        return reassessment.differing(file, at);
    }

    /** A report and its assessments; nothing where the same is there already. */
    public List<EvidenceFact> record(TransitionFile file, Report report, Given given) {
        if (file.same(report, given).isPresent()) {
            return List.of();
        }
        var recorded = new EvidenceRecorded(file.id(), report, given);
        var after = file.after(recorded);
        var own = after.find(report.evidence().id()).stream()
                .flatMap(held -> reassessment.of(after, held, report.receivedAt()).stream())
                .toList();
        return withRunbooks(file, followedBy(recorded, own), report.receivedAt());
    }

    /** The end of what a report counted for; the refusal where there is nothing to end. */
    public Answer withdraw(TransitionFile file, String evidence, String reason, Producer by, Instant at) {
        var held = file.find(evidence).orElse(null);
        if (held == null) {
            return new Answer.No(new Refusal.UnknownEvidence(evidence));
        }
        var gone = held.withdrawal();
        if (gone != null) {
            return new Answer.No(new Refusal.AlreadyWithdrawn(gone));
        }
        var withdrawn = new EvidenceWithdrawn(
                file.id(), evidence, List.copyOf(held.assessments().keySet()), reason, by, at);
        return new Answer.Facts(withRunbooks(file, List.of(withdrawn), at));
    }

    /** What a decision says. */
    public sealed interface Answer {
        record Facts(List<EvidenceFact> facts) implements Answer {}

        record No(Refusal refusal) implements Answer {}
    }

    /** A walk-through has to cover the runbook list, so a changed list changes what it proves. */
    private List<EvidenceFact> withRunbooks(TransitionFile file, List<EvidenceFact> facts, Instant at) {
        var after = file;
        for (var fact : facts) {
            after = after.after(fact);
        }
        if (after.runbooks().equals(file.runbooks())) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        all.addAll(reassessment.differing(after, at));
        return List.copyOf(all);
    }

    private static List<EvidenceFact> followedBy(EvidenceFact first, List<EvidenceFact> more) {
        var all = new ArrayList<EvidenceFact>();
        all.add(first);
        all.addAll(more);
        return List.copyOf(all);
    }
}
