package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.Fate;
import org.countersign.checklist.datadecision.domain.PromiseValue;
import org.junit.jupiter.api.Test;

/** The way of one transition, as its rules see it. */
class TransitionScenarioTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Story story = Story.of("starter").open(Map.of());

    @Test
    void aStarterBecomesReadyWhenEverythingIsProvenAndDecided() {
        assertThat(story.told()).containsExactly("TransitionOpened", "ReadinessChanged");
        assertThat(story.now.readinessAt(story.clock))
                .extracting(Readiness::ready, Readiness::satisfied, Readiness::total)
                .containsExactly(false, 0, 4);
        story.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);
        story.evidence("drill", "recovery.restore", "restore-drill", Outcome.WARN, MONTH);
        story.evidence("walk", "operations.walk-through", "walk-through", Outcome.PASS, MONTH);
        assertThat(story.put(none(), "sha256:n", "ada")).isNull();
        assertThat(story.now.standingAt(story.clock)).isEqualTo(Standing.OPEN);
        assertThat(story.decide(DataRules.confirm(story.now, null, Story.person("eve"), story.clock)))
                .isNull();
        assertThat(story.told()).containsExactly("NoneHeldConfirmed", "ItemSatisfied", "ReadinessChanged");
        assertThat(story.now.standingAt(story.clock)).isEqualTo(Standing.READY);
        assertThat(story.item("recovery.restore").outcome()).isEqualTo(Outcome.WARN);
        assertThat(story.item("load.peak").owners()).containsExactly("ada", "eve");
    }

    @Test
    void theNewestConclusiveWordCounts() {
        story.evidence("one", "load.peak", "load-report", Outcome.PASS, MONTH);
        story.later(Duration.ofHours(1)).evidence("two", "load.peak", "load-report", Outcome.INCONCLUSIVE, MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.SATISFIED);
        story.later(Duration.ofHours(1)).evidence("three", "load.peak", "load-report", Outcome.FAIL, MONTH);
        assertThat(story.told()).containsExactly("EvidenceAssessed", "ItemFailed", "ReadinessChanged");
        assertThat(story.item("load.peak").reason()).isEqualTo("three says FAIL");
        story.facts(new TransitionFact.EvidenceWithdrawn("three"));
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.SATISFIED);
        story.facts(new TransitionFact.EvidenceWithdrawn("one"));
        assertThat(story.told()).containsExactly("EvidenceWithdrawn", "ItemReopened", "ReadinessChanged");
    }

    @Test
    void olderEvidenceThatComesLaterDoesNotWin() {
        story.later(Duration.ofHours(2)).evidence("new", "load.peak", "load-report", Outcome.FAIL, MONTH);
        story.later(Duration.ofHours(-1)).evidence("old", "load.peak", "load-report", Outcome.PASS, MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.FAILED);
    }

    /** Held against something else, reports come again in another order. */
    @Test
    void ofTwoOfOneTimeTheOnePostedLaterCountsInWhateverOrderTheyCome() {
        story.evidence("b", "load.peak", "load-report", Outcome.FAIL, MONTH);
        story.evidence("a", "load.peak", "load-report", Outcome.PASS, MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.FAILED);
    }

    @Test
    void evidenceAgesByItselfAndReadsDoNotWaitForATimer() {
        story.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);
        assertThat(Waits.of(story.now))
                .containsExactly(new Waits.Wait(
                        "valid-until/load.peak", Story.START.plus(MONTH).plusMillis(1)));
        story.later(MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.STALE);
        story.lookAgain();
        assertThat(story.told()).containsExactly("ItemWentStale", "ReadinessChanged");
        story.lookAgain();
        assertThat(story.told()).isEmpty();
    }

    @Test
    void whatIsHeardBeforeTheOpeningWaitsForIt() {
        var early = Story.of("starter");
        early.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);
        assertThat(early.told()).containsExactly("EvidenceAssessed");
        early.open(Map.of());
        assertThat(early.told()).containsExactly("TransitionOpened", "ItemSatisfied", "ReadinessChanged");
    }

    @Test
    void aDecisionBringsItsItemsAndChangingItAsksForApprovalAgain() {
        assertThat(story.put(migrate("orders"), "sha256:a", "ada")).isNull();
        assertThat(story.told()).startsWith("TransitionChanged", "DataDecisionMade");
        assertThat(keys()).contains("data.orders.rehearsal", "data.deletion-requests", "data.audit-logs");
        story.facts(new TransitionFact.DecisionApproved(1, "sha256:a"));
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.SATISFIED);
        assertThat(story.status("data.orders.selection-rule")).isEqualTo(ItemStatus.SATISFIED);
        story.put(migrate("orders"), "sha256:a", "ada");
        assertThat(story.told()).isEmpty();
        story.put(migrate("events"), "sha256:b", "ada");
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.OPEN);
        assertThat(keys()).contains("data.events.rehearsal").doesNotContain("data.orders.rehearsal");
        story.put(migrate("orders"), "sha256:a", "ada");
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.OPEN);
        story.facts(new TransitionFact.DecisionApproved(3, "sha256:a"));
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.SATISFIED);
    }

    @Test
    void everyProofIsNeededWhereTheItemSaysSo() {
        story.put(migrate("orders"), "sha256:a", "ada");
        story.evidence("r", "data.orders.rehearsal", "rehearsal", Outcome.PASS, null);
        assertThat(story.status("data.orders.rehearsal")).isEqualTo(ItemStatus.OPEN);
        story.evidence("c", "data.orders.rehearsal", "reconciliation", Outcome.PASS, null);
        assertThat(story.status("data.orders.rehearsal")).isEqualTo(ItemStatus.SATISFIED);
        story.evidence("a", "data.orders.reconciliation", "reconciliation", Outcome.PASS, null);
        assertThat(story.status("data.orders.reconciliation")).isEqualTo(ItemStatus.OPEN);
    }

    @Test
    void anAcceptedRiskWaivesUntilItsReview() {
        var review = Story.START.plus(MONTH);
        var risk = new RiskBook.KnownRisk("r", false, "no load test", "bo", List.of("load.peak"), review, false);
        story.facts(new TransitionFact.RiskNoted(risk));
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        story.facts(new TransitionFact.RiskNoted(
                new RiskBook.KnownRisk("r", false, "no load test", "bo", List.of("load.peak"), review, true)));
        assertThat(story.told()).containsExactly("RiskNoted", "ItemWaived", "ReadinessChanged");
        story.later(MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
    }

    @Test
    void leavingAnItemOutTakesTwoPeople() {
        var ada = Story.person("ada");
        assertThat(story.decide(ExemptionRules.request(story.now, "load.peak", "no traffic", ada, story.clock)))
                .isNull();
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        assertThat(story.decide(ExemptionRules.confirm(story.now, "load.peak", null, ada, story.clock))
                        .slug())
                .isEqualTo("separation-of-duties");
        story.decide(ExemptionRules.confirm(story.now, "load.peak", null, Story.person("eve"), story.clock));
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.NOT_APPLICABLE);
        assertThat(story.item("load.peak").producers()).containsExactly("ada", "eve");
        assertThat(story.now.readinessAt(story.clock).total()).isEqualTo(3);
        assertThat(ExemptionRules.request(story.now, "data.decision", "none", ada, story.clock))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aRestoreIntoWhatStaysReopensLaterDeletionRequestsUntilTheyAreAppliedAgain() {
        story.put(migrate("orders"), "sha256:a", "ada");
        register("T-1", Story.START.minus(Duration.ofDays(2)));
        register("T-2", Story.START.minus(Duration.ofHours(1)));
        assertThat(story.status("data.deletion-requests")).isEqualTo(ItemStatus.SATISFIED);
        var back = Map.of("target", "in-place", "restoredTo", "2026-03-01T08:00:00Z");
        story.evidence("d", "recovery.restore", "restore-drill", Outcome.INCONCLUSIVE, null, Map.of(), back);
        assertThat(story.item("data.deletion-requests").reason()).startsWith("1 deletion requests");
        var until = Map.of("until", Story.START.toString());
        story.evidence(
                "x",
                "data.deletion-requests",
                "deletion-reapplication",
                Outcome.PASS,
                null,
                Map.of("deletion.total", 2.0, "deletion.failed", 0.0),
                until);
        assertThat(story.status("data.deletion-requests")).isEqualTo(ItemStatus.OPEN);
        story.evidence(
                "y",
                "data.deletion-requests",
                "deletion-reapplication",
                Outcome.PASS,
                null,
                Map.of("deletion.total", 1.0, "deletion.failed", 0.0),
                until);
        assertThat(story.status("data.deletion-requests")).isEqualTo(ItemStatus.SATISFIED);
    }

    private void register(String ticket, java.time.Instant at) {
        var request = DeletionRegister.Request.of(ticket, ticket, "a".repeat(64), at, "all");
        assertThat(story.decide(DeletionRules.register(story.now, request, Story.person("ada"), story.clock)))
                .isNull();
    }

    private List<String> keys() {
        return story.now.itemsAt(story.clock).stream().map(item -> item.key()).toList();
    }

    private static DataDecision none() {
        return new DataDecision(List.of(), true, List.of(), "new", List.of(), List.of(), null, false, false, List.of());
    }

    private static DataDecision migrate(String name) {
        var dataset = new DataDecision.Dataset(
                name, "ada", false, null, null, Fate.MIGRATE, null, null, null, "all of it", null);
        var promise = new DataDecision.Promise("testers", PromiseValue.MIGRATED, "2026-01-10", "it moves", "mail");
        return new DataDecision(
                List.of(dataset), false, List.of(promise), "why", List.of(), List.of(), null, false, false, List.of());
    }
}
