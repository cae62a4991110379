package org.countersign.evidence.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.assessment.domain.Samples.CI;
import static org.countersign.evidence.assessment.domain.Samples.LATENCY;
import static org.countersign.evidence.assessment.domain.Samples.NOW;
import static org.countersign.evidence.assessment.domain.Samples.anywhere;
import static org.countersign.evidence.assessment.domain.Samples.checklist;
import static org.countersign.evidence.assessment.domain.Samples.item;
import static org.countersign.evidence.assessment.domain.Samples.peak;
import static org.countersign.evidence.assessment.domain.Samples.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.evidence.assessment.cel.Criteria;
import org.countersign.evidence.assessment.domain.Assessment;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.assessment.domain.Criterion;
import org.countersign.evidence.assessment.domain.Item;
import org.countersign.evidence.assessment.domain.Outcome;
import org.countersign.evidence.assessment.domain.Samples.Run;
import org.countersign.evidence.intake.domain.Decisions.Answer;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceAssessed;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceRecorded;
import org.countersign.evidence.intake.domain.EvidenceFact.EvidenceWithdrawn;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Given NOTHING = new Given(null, null, null, null, null, null, null);

    private final Decisions decisions = new Decisions(new Reassessment(Criteria.assessor()));

    @Test
    void recordsAReportWithItsAssessmentsInOneEntry() {
        var facts = decisions.record(opened(checklist(peak(LATENCY))), run().report(), NOTHING);

        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("EvidenceRecorded", "EvidenceAssessed");
    }

    @Test
    void recordsTheSamePostOnce() {
        var file = posted(opened(checklist(peak(LATENCY))), run());

        assertThat(decisions.record(file, run().id("evidence-2").report(), NOTHING))
                .isEmpty();
    }

    @Test
    void recordsTheSameBytesAgainWithOtherWords() {
        var file = posted(opened(checklist(peak(LATENCY))), run());
        var sourced = new Given(null, "https://ci.example.org/2", null, null, null, null, null);

        assertThat(decisions.record(file, run().id("evidence-2").report(), sourced))
                .isNotEmpty();
    }

    @Test
    void recordsTheSamePostAgainAfterAWithdrawal() {
        var file = withdrawn(posted(opened(checklist(peak(LATENCY))), run()), "evidence-1");

        assertThat(decisions.record(file, run().id("evidence-2").report(), NOTHING))
                .isNotEmpty();
    }

    @Test
    void assessesAgainWhatAChangedCriterionChanges() {
        var stricter = new Criterion("latency", "http.latency.p95 <= 200", null);
        var file = posted(opened(checklist(peak(LATENCY))), run());

        var facts = take(file, checklist(peak(stricter)), 2, NOW.plusSeconds(2));

        assertThat(facts).hasSize(2).first().isInstanceOf(ChecklistTaken.class);
        assertThat(((EvidenceAssessed) facts.getLast()).assessment().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(((EvidenceAssessed) facts.getLast()).at()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void saysNothingNewWhereNothingDiffers() {
        var file = posted(opened(checklist(peak(LATENCY))), run());

        assertThat(take(file, checklist(peak(LATENCY)), 2, NOW.plusSeconds(2)))
                .singleElement()
                .isInstanceOf(ChecklistTaken.class);
    }

    /** Who asks counts only assessments of what is asked now, so each needs one. */
    @Test
    void assessesAgainForANewRevisionThoughTheOutcomeIsTheSame() {
        var file = posted(opened(checklist(peak(LATENCY))), run());
        var asked = peak(LATENCY);
        var revised = new Item(asked.key(), asked.environments(), asked.proofs(), asked.dataset(), 2);

        var facts = take(file, checklist(revised), 2, NOW.plusSeconds(2));

        assertThat(facts).hasSize(2);
        assertThat(((EvidenceAssessed) facts.getLast()).assessment())
                .extracting(Assessment::revision, Assessment::outcome)
                .containsExactly(2, Outcome.PASS);
    }

    @Test
    void holdsStoredEvidenceAgainstANewItem() {
        var file = posted(opened(checklist()), run());
        assertThat(file.evidence().get("evidence-1").outcome()).isNull();

        var after = folded(file, take(file, checklist(peak(LATENCY)), 2, NOW));

        assertThat(after.evidence().get("evidence-1").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void takesBackAPassWhereTheItemNoLongerWantsSuchAReport() {
        var file = posted(opened(checklist(peak(LATENCY))), run());
        var other = item("load.peak", "test-report", null, Map.of());

        var after = folded(file, take(file, checklist(other), 2, NOW));

        assertThat(after.evidence().get("evidence-1").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void leavesWithdrawnEvidenceAlone() {
        var stricter = new Criterion("latency", "http.latency.p95 <= 200", null);
        var file = withdrawn(posted(opened(checklist(peak(LATENCY))), run()), "evidence-1");

        assertThat(take(file, checklist(peak(stricter)), 2, NOW)).hasSize(1);
    }

    @Test
    void withdrawsOnceAndNamesTheItems() {
        var file = posted(opened(checklist(peak(LATENCY))), run());

        assertThat(decisions.withdraw(file, "evidence-1", "wrong host", CI, NOW))
                .isEqualTo(new Answer.Facts(List.of(
                        new EvidenceWithdrawn("t-1", "evidence-1", List.of("load.peak"), "wrong host", CI, NOW))));
        assertThat(decisions.withdraw(withdrawn(file, "evidence-1"), "evidence-1", "again", CI, NOW))
                .isInstanceOfSatisfying(
                        Answer.No.class, no -> assertThat(no.refusal()).isInstanceOf(Refusal.AlreadyWithdrawn.class));
        assertThat(decisions.withdraw(file, "evidence-9", "unknown", CI, NOW))
                .isEqualTo(new Answer.No(new Refusal.UnknownEvidence("evidence-9")));
    }

    @Test
    void assessesWalkThroughsAgainWhenTheRunbookListComesAndWhenItGoes() {
        var walked = new Criterion("walked", "walk_through.runbooks >= 1", null);
        var file = posted(
                opened(checklist(anywhere(item("operations.walk-through", "walk-through", null, Map.of(), walked)))),
                new Run("walk-through", Map.of("walk_through.runbooks", 1.0)).detail("runbooks", "restart@aa"));
        assertThat(file.evidence().get("evidence-1").outcome()).isEqualTo(Outcome.PASS);

        var listed =
                posted(file, new Run("runbook-list", Map.of()).id("list").detail("runbooks", "restart@aa,restore@bb"));
        assertThat(listed.evidence().get("evidence-1").outcome()).isEqualTo(Outcome.INCONCLUSIVE);

        var unlisted = withdrawn(listed, "list");
        assertThat(unlisted.evidence().get("evidence-1").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void boundsWhatOneEntryHoldsAndGoesOnInTheNext() {
        var stricter = checklist(peak(new Criterion("latency", "http.latency.p95 <= 200", null)));
        var file = IntStream.range(0, Reassessment.MOST + 5)
                .boxed()
                .reduce(
                        opened(checklist(peak(LATENCY))),
                        (before, n) -> folded(
                                before,
                                decisions.record(
                                        before,
                                        run().id("evidence-" + n).report(),
                                        new Given(null, "run " + n, null, null, null, null, null))),
                        (one, other) -> other);

        var first = take(file, stricter, 2, NOW);
        var rest = decisions.catchUp(folded(file, first), NOW);

        assertThat(first).hasSize(Reassessment.MOST + 1);
        assertThat(rest).hasSize(5);
        assertThat(decisions.catchUp(folded(folded(file, first), rest), NOW)).isEmpty();
    }

    @Test
    void countsTheNewestConclusiveEvidenceOfEachItem() {
        var file = posted(opened(checklist(peak(LATENCY))), run());
        file = posted(file, run().id("slow").figure("http.latency.p95", 900).collectedAt(NOW.minusSeconds(60)));
        file = posted(file, run().id("elsewhere").environment("pilot").collectedAt(NOW.minusSeconds(30)));

        assertThat(file.current(NOW)).extracting(Held::id).containsExactly("slow");
        assertThat(file.current(NOW.plusSeconds(31 * 86_400L))).isEmpty();
    }

    /** As checklist-service has it, whatever the order of arrival. */
    @Test
    void ofTwoOfOneTimeTheOnePostedLaterCounts() {
        var file = posted(opened(checklist(peak(LATENCY))), run().id("b").figure("http.latency.p95", 900));
        file = posted(file, run().id("a"));

        assertThat(file.current(NOW)).extracting(Held::id).containsExactly("b");
    }

    private List<EvidenceFact> take(TransitionFile file, Checklist checklist, long sequence, Instant at) {
        return decisions.take(file, new ChecklistTaken("t-1", checklist, sequence, NOW), at);
    }

    private TransitionFile opened(Checklist checklist) {
        var unknown = TransitionFile.unknown("t-1");
        return folded(unknown, take(unknown, checklist, 1, NOW));
    }

    private TransitionFile posted(TransitionFile file, Run run) {
        var report = run.report();
        var given = new Given(
                null,
                report.evidence().id().equals("evidence-1")
                        ? null
                        : "run " + report.evidence().id(),
                null,
                null,
                null,
                null,
                null);
        var facts = decisions.record(file, report, given);
        assertThat(facts).first().isInstanceOf(EvidenceRecorded.class);
        return folded(file, facts);
    }

    private TransitionFile withdrawn(TransitionFile file, String evidence) {
        return folded(file, ((Answer.Facts) decisions.withdraw(file, evidence, "wrong", CI, NOW)).facts());
    }

    private static TransitionFile folded(TransitionFile file, List<EvidenceFact> facts) {
        var after = file;
        for (var fact : facts) {
            after = after.after(fact);
        }
        return after;
    }
}
