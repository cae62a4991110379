package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.countersign.checklist.control.domain.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What evidence does to deletion requests: a restore reopens, a re-application closes. */
class DeletionRegisterTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant POINT = Story.START.minus(Duration.ofDays(1));

    private final Story story = Story.of("starter").open(Map.of());

    @BeforeEach
    void registersOneBeforeThePointAndOneAfterIt() {
        register("T-1", POINT.minus(HOUR));
        register("T-2", POINT.plus(HOUR));
    }

    @Test
    void aRestoreIsAFactWhateverItProves() {
        drill("d", "in-place", Outcome.INCONCLUSIVE);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aDrillIntoAnIsolatedPlaceBringsNothingBack() {
        drill("d", "isolated", Outcome.INCONCLUSIVE);
        assertThat(open()).isZero();
    }

    @Test
    void theOwnReapplicationOfADrillCountsWhereTheDrillDoes() {
        drillWithOwn("d", Outcome.INCONCLUSIVE);
        assertThat(open()).isEqualTo(1);
        drillWithOwn("d", Outcome.PASS);
        assertThat(open()).isZero();
    }

    @Test
    void anInconclusiveReapplicationClosesNothing() {
        drill("d", "in-place", Outcome.PASS);
        reapplied("x", Outcome.INCONCLUSIVE, story.clock);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void withdrawingAReapplicationReopensWhatItClosed() {
        drill("d", "in-place", Outcome.PASS);
        reapplied("x", Outcome.PASS, story.clock);
        assertThat(open()).isZero();
        story.facts(new TransitionFact.EvidenceWithdrawn("other"));
        assertThat(open()).isZero();
        story.facts(new TransitionFact.EvidenceWithdrawn("x"));
        assertThat(open()).isEqualTo(1);
        assertThat(story.now.deletions().requests().getLast().reopenedBy()).isEqualTo("d");
    }

    @Test
    void withdrawingADrillReopensWhatItsOwnReapplicationClosed() {
        drillWithOwn("d", Outcome.PASS);
        assertThat(open()).isZero();
        story.facts(new TransitionFact.EvidenceWithdrawn("d"));
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void anAssessmentAfterTheWithdrawalClosesNothing() {
        drill("d", "in-place", Outcome.PASS);
        story.facts(new TransitionFact.EvidenceWithdrawn("x"));
        reapplied("x", Outcome.PASS, story.clock);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void anAssessmentOfAWithdrawnDrillStillReopens() {
        story.facts(new TransitionFact.EvidenceWithdrawn("d"));
        drillWithOwn("d", Outcome.PASS);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aReapplicationFromBeforeTheRestoreClosesNothing() {
        var before = story.clock;
        story.later(HOUR);
        drill("d", "in-place", Outcome.PASS);
        reapplied("old", Outcome.PASS, before);
        assertThat(open()).isEqualTo(1);
        story.later(HOUR);
        reapplied("new", Outcome.PASS, story.clock);
        assertThat(open()).isZero();
    }

    @Test
    void theNewestRestoreSaysFromWhenAReapplicationCounts() {
        story.later(HOUR);
        var between = story.clock;
        story.later(HOUR);
        drill("second", "in-place", Outcome.PASS);
        story.later(HOUR.multipliedBy(-2));
        drill("first", "in-place", Outcome.PASS);
        reapplied("x", Outcome.PASS, between);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aWithdrawnDrillTakesNothingBack() {
        drill("d", "in-place", Outcome.PASS);
        story.facts(new TransitionFact.EvidenceWithdrawn("d"));
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void refusesARequestFromBeforeAllClocks() {
        var request = DeletionRegister.Request.of("T-3", "T-3", "a".repeat(64), Instant.MIN, "all");
        assertThat(story.decide(DeletionRules.register(story.now, request, Story.person("ada"), story.clock))
                        .faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/receivedAt");
    }

    private long open() {
        return story.now.deletions().requests().stream()
                .filter(DeletionRegister.Request::open)
                .count();
    }

    private void register(String ticket, Instant at) {
        var request = DeletionRegister.Request.of(ticket, ticket, "a".repeat(64), at, "all");
        assertThat(story.decide(DeletionRules.register(story.now, request, Story.person("ada"), story.clock)))
                .isNull();
    }

    private void drill(String id, String target, Outcome outcome) {
        var details = Map.of("target", target, "restoredTo", POINT.toString());
        story.evidence(id, "recovery.restore", "restore-drill", outcome, null, Map.of(), details);
    }

    private void drillWithOwn(String id, Outcome outcome) {
        var details = Map.of("target", "in-place", "restoredTo", POINT.toString(), "deletionsTotal", "1");
        var measured = Map.of("recovery.deletions_failed", 0.0);
        story.evidence(id, "recovery.restore", "restore-drill", outcome, null, measured, details);
    }

    /** Made at {@code end}; posted whenever. */
    private void reapplied(String id, Outcome outcome, Instant end) {
        var now = story.clock;
        story.clock = end;
        story.evidence(
                id,
                "data.deletion-requests",
                "deletion-reapplication",
                outcome,
                null,
                Map.of("deletion.total", 1.0, "deletion.failed", 0.0),
                Map.of("until", end.toString()));
        story.clock = now;
    }
}
