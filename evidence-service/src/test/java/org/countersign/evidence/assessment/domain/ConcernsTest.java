package org.countersign.evidence.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.assessment.domain.Samples.LATENCY;
import static org.countersign.evidence.assessment.domain.Samples.checklist;
import static org.countersign.evidence.assessment.domain.Samples.item;
import static org.countersign.evidence.assessment.domain.Samples.ofDataset;
import static org.countersign.evidence.assessment.domain.Samples.peak;
import static org.countersign.evidence.assessment.domain.Samples.run;

import java.util.Map;
import java.util.Set;
import org.countersign.evidence.assessment.cel.Criteria;
import org.countersign.evidence.assessment.domain.Samples.Run;
import org.junit.jupiter.api.Test;

/** What a report is about, and what it is not. */
class ConcernsTest {
    private final Assessor assessor = Criteria.assessor();

    @Test
    void holdsAReportAgainstEveryItemThatUsesWhatItYieldsAndNoOther() {
        var network = new Criterion("network", "findings.network.critical == 0", null);
        var iam = new Criterion("iam", "findings.iam.critical == 0", null);
        var checklist = checklist(
                item("iam.least-privilege", "posture-scan", null, Map.of(), iam),
                item("network.narrow-rules", "posture-scan", null, Map.of(), network),
                peak(LATENCY));

        var all = assessor.assess(
                checklist, Set.of(), new Run("posture-scan", Map.of("findings.iam.critical", 1.0)).report(), Set.of());

        assertThat(all).extracting(Assessment::item).containsExactly("iam.least-privilege");
    }

    @Test
    void doesNotConsiderARehearsalOfSomethingElse() {
        var cutover = item("cutover.rehearsal", "rehearsal", null, Map.of("of", "cutover"), failed());
        var rollback = item("cutover.rollback", "rehearsal", null, Map.of("of", "rollback"), failed());

        assertThat(assessor.assess(
                        checklist(cutover, rollback),
                        Set.of(),
                        rehearsal("rollback").report(),
                        Set.of()))
                .extracting(Assessment::item)
                .containsExactly("cutover.rollback");
    }

    @Test
    void isInconclusiveForARehearsalOfSomethingElseWhereTheItemIsNamed() {
        var cutover = item("cutover.rehearsal", "rehearsal", null, Map.of("of", "cutover"), failed());

        var assessment = assess(checklist(cutover), rehearsal("rollback").item("cutover.rehearsal"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).startsWith("of has to be cutover, and the report says rollback");
    }

    @Test
    void countsForADatasetOnlyWhereItIsNamed() {
        var rows = new Criterion("rows", "reconciliation.row_differences == 0", null);
        var ledger = ofDataset(item("data.ledger.reconciliation", "reconciliation", null, Map.of(), rows), "ledger");
        var figures = Map.of("reconciliation.row_differences", 0.0);

        assertThat(assessor.assess(checklist(ledger), Set.of(), new Run("reconciliation", figures).report(), Set.of()))
                .isEmpty();
        assertThat(assess(checklist(ledger), new Run("reconciliation", figures).detail("dataset", "ledger"))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(assess(checklist(ledger), new Run("reconciliation", figures).item("data.ledger.reconciliation"))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(assess(
                                checklist(ledger),
                                new Run("reconciliation", figures)
                                        .detail("dataset", "orders")
                                        .item("data.ledger.reconciliation"))
                        .reason())
                .startsWith("the report is about dataset orders, not about ledger");
    }

    @Test
    void saysWhichKindsAnItemTakes() {
        var assessment = assess(checklist(peak(LATENCY)), new Run("test-report", Map.of()).item("load.peak"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).isEqualTo("load.peak is not proven by a test-report; it takes: load-report");
    }

    @Test
    void asksAWalkThroughForEveryRunbookOfTheList() {
        var walked = item(
                "operations.walk-through",
                "walk-through",
                null,
                Map.of(),
                new Criterion("walked", "walk_through.runbooks >= 1", null));
        var report = new Run("walk-through", Map.of("walk_through.runbooks", 1.0))
                .detail("runbooks", "restart@aa")
                .report();

        var withList = assessor.assess(checklist(walked), Set.of("restart@aa", "restore@bb"), report, Set.of());
        var withoutList = assessor.assess(checklist(walked), Set.of(), report, Set.of());

        assertThat(withList.getFirst().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(withList.getFirst().reason())
                .startsWith("not walked through, though on the transition's list: restore@bb");
        assertThat(withoutList.getFirst().outcome()).isEqualTo(Outcome.PASS);
    }

    private Assessment assess(Checklist checklist, Run run) {
        var all = assessor.assess(checklist, Set.of(), run.report(), Set.of());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Criterion failed() {
        return new Criterion("steps", "rehearsal.failed == 0", null);
    }

    private static Run rehearsal(String of) {
        return new Run("rehearsal", Map.of("rehearsal.failed", 0.0)).detail("of", of);
    }
}
