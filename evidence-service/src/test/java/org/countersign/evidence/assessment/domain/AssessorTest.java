package org.countersign.evidence.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.assessment.domain.Samples.LATENCY;
import static org.countersign.evidence.assessment.domain.Samples.NOW;
import static org.countersign.evidence.assessment.domain.Samples.anywhere;
import static org.countersign.evidence.assessment.domain.Samples.checklist;
import static org.countersign.evidence.assessment.domain.Samples.item;
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
}
