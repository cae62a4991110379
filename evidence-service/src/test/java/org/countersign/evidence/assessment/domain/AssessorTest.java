package org.countersign.evidence.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.assessment.domain.Samples.LATENCY;
import static org.countersign.evidence.assessment.domain.Samples.NOW;
import static org.countersign.evidence.assessment.domain.Samples.anywhere;
import static org.countersign.evidence.assessment.domain.Samples.checklist;
import static org.countersign.evidence.assessment.domain.Samples.item;
import static org.countersign.evidence.assessment.domain.Samples.ofDataset;
import static org.countersign.evidence.assessment.domain.Samples.peak;
import static org.countersign.evidence.assessment.domain.Samples.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.evidence.assessment.cel.Criteria;
import org.countersign.evidence.assessment.domain.Samples.Run;
import org.junit.jupiter.api.Test;

class AssessorTest {
    private final Assessor assessor = Criteria.assessor();

    @Test
    void passesWhatHoldsAndSaysUntilWhen() {
        var assessment = assess(checklist(peak(LATENCY)), run());

        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessment.validUntil()).isEqualTo(NOW.minusSeconds(3600).plus(Duration.ofDays(30)));
    }

    @Test
    void failsNamingCriterionLimitAndMeasuredValue() {
        var assessment = assess(checklist(peak(LATENCY)), run().figure("http.latency.p95", 412.0386));

        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(assessment.reason())
                .isEqualTo(
                        "latency: http.latency.p95 <= attribute.latencyP95LimitMs: measured 412.039 ms, limit 300 ms");
    }

    @Test
    void showsTheDifferenceHoweverSmall() {
        var assessment = assess(checklist(peak(LATENCY)), run().figure("http.latency.p95", 300.0000001));

        assertThat(assessment.reason()).contains("measured 300.0000001 ms, limit 300 ms");
    }

    @Test
    void warnsWhereTheExpressionHoldsAndItsBandDoesNot() {
        var banded = new Criterion("latency", "http.latency.p95 <= 300", "http.latency.p95 <= 200");

        var assessment = assess(checklist(peak(banded)), run());

        assertThat(assessment.outcome()).isEqualTo(Outcome.WARN);
        assertThat(assessment.reason())
                .contains("holds, but not http.latency.p95 <= 200: measured 250 ms, limit 200 ms");
    }

    @Test
    void isInconclusiveWithoutAMeasurementEvenWhereAnOrWouldHold() {
        var lenient = new Criterion("latency", "http.latency.p95 <= 300 || http.latency.p99 <= 500", null);

        var assessment = assess(checklist(peak(lenient)), run());

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).contains("the report does not give http.latency.p99");
    }

    @Test
    void isInconclusiveWithoutAnAttribute() {
        var rate = new Criterion("rate", "http.rate >= attribute.expectedPeakRps", null);

        var assessment = assess(checklist(peak(rate)), run().figure("http.rate", 120));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).contains("attribute.expectedPeakRps is not set for the transition");
    }

    @Test
    void saysWhatToPostWithAReportThatCouldSayMore() {
        var findings = new Criterion("critical", "findings.iam.critical == 0 && findings.total >= 0", null);

        var assessment = assess(
                checklist(item("iam.least-privilege", "posture-scan", "P30D", Map.of(), findings)),
                new Run("posture-scan", Map.of("findings.total", 3.0)).detail("needs", "category"));

        assertThat(assessment.reason()).contains("findings.iam.critical (it would say more if posted with category)");
    }

    @Test
    void takesNotANumberForMissing() {
        var notBelow = new Criterion("latency", "!(http.latency.p95 > 300)", null);

        var assessment = assess(checklist(peak(notBelow)), run().figure("http.latency.p95", Double.NaN));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void isInconclusiveWhereTheExpressionCannotBeUsed() {
        var broken = new Criterion("latency", "http.latency.p95 <=", null);

        var assessment = assess(checklist(peak(broken)), run().item("load.peak"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).contains("cannot be evaluated");
    }

    @Test
    void letsOneFailureOutweighEverythingElse() {
        var errors = new Criterion("errors", "http.errors.ratio <= 0.01", null);

        var assessment = assess(checklist(peak(LATENCY, errors)), run().figure("http.latency.p95", 400));

        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(assessment.criteria())
                .extracting(CriterionResult::outcome)
                .containsExactly(Outcome.FAIL, Outcome.INCONCLUSIVE);
    }

    @Test
    void provesNothingWithADoubtfulReport() {
        var assessment = assess(checklist(peak(LATENCY)), run().doubt("the run made 0 HTTP requests"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).startsWith("the run made 0 HTTP requests");
    }

    @Test
    void provesNothingInAnotherEnvironmentNotEvenAFailure() {
        var assessment =
                assess(checklist(peak(LATENCY)), run().environment("pilot").figure("http.latency.p95", 900));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).startsWith("environment pilot does not count for load.peak; it takes preprod");
    }

    @Test
    void provesNothingOfAnotherRelease() {
        var other = "sha256:" + "ee".repeat(32);

        var assessment = assess(checklist(peak(LATENCY)), run().subject(other));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).contains(other).contains(Samples.RELEASE);
    }

    @Test
    void provesNothingWhenTooOld() {
        var assessment = assess(checklist(peak(LATENCY)), run().collectedAt(NOW.minus(Duration.ofDays(30))));

        assertThat(assessment.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(assessment.reason()).startsWith("too old: collected at 2026-02-08T09:00:00Z, it counts for P30D");
    }

    @Test
    void warnsOfAnAssumptionOnTheStandardTier() {
        var assessment =
                assess(checklist(Tier.STANDARD, peak(LATENCY)), run().lacking("collectedAt", "environment", "subject"));

        assertThat(assessment.outcome()).isEqualTo(Outcome.WARN);
        assertThat(assessment.assumed()).containsExactly("collectedAt", "environment", "subject");
        assertThat(assessment.reason()).contains("collectedAt, environment, subject (give it with the post)");
    }

    @Test
    void isInconclusiveWithAnAssumptionAboveIt() {
        assertThat(assess(checklist(Tier.IMPORTANT, peak(LATENCY)), run().lacking("environment"))
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void assumesOnlyWhatTheItemDependsOn() {
        var anytime = anywhere(item("load.model", "load-report", null, Map.of(), LATENCY));

        assertThat(assess(checklist(anytime), run().lacking("collectedAt", "environment", "subject"))
                        .assumed())
                .isEmpty();
    }

    @Test
    void asksForNoArtifactWhereTheTransitionNamesNone() {
        var bare = new Checklist(
                "api",
                "payments",
                "production",
                Tier.CRITICAL,
                List.of(),
                Map.of("latencyP95LimitMs", 300.0),
                List.of(peak(LATENCY)));

        assertThat(assess(bare, run().lacking("subject")).outcome()).isEqualTo(Outcome.PASS);
    }

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

    @Test
    void isInconclusiveWhereItCannotBeToldHowLongItCounts() {
        var odd = item("load.peak", "load-report", "a month", Map.of(), LATENCY);

        assertThat(assess(checklist(odd), run()).reason())
                .contains("how long it counts cannot be told from \"a month\"");
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
