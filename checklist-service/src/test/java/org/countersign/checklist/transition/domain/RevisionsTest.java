package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Artifact;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.criterion.cel.Cel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of what is asked takes effect at once: what was held against something else proves nothing. */
class RevisionsTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Story story = Story.of("starter").open(Map.of("expectedPeakRps", 100));

    @BeforeEach
    void proves() {
        story.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);
        story.evidence("drill", "recovery.restore", "restore-drill", Outcome.PASS, MONTH);
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.SATISFIED);
    }

    @Test
    void reopensAnItemInTheEntryThatChangesWhatItAsks() {
        change(criteria("latency", "http.latency.p95 <= 200.0"));

        assertThat(story.told()).containsExactly("TransitionChanged", "ItemReopened", "ReadinessChanged");
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        assertThat(story.item("load.peak").reason()).contains("being held against it again");
        assertThat(story.now.readinessAt(story.clock))
                .extracting(Readiness::satisfied)
                .isEqualTo(1);
    }

    @Test
    void countsTheNewAssessmentOfTheSameEvidence() {
        change(criteria("latency", "http.latency.p95 <= 200.0"));
        story.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);

        assertThat(story.told()).containsExactly("EvidenceAssessed", "ItemSatisfied", "ReadinessChanged");
    }

    @Test
    void reopensWhereAnAttributeChangesThatTheCriteriaRead() {
        change(attributes(Map.of("expectedPeakRps", 500)));

        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        assertThat(story.status("recovery.restore")).isEqualTo(ItemStatus.SATISFIED);
    }

    /** CEL allows blanks, line breaks and comments on either side of the dot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute .limit",
                "attribute. limit",
                "attribute\n  .limit",
                "attribute.\n\tlimit",
                "attribute // as agreed. really\n.limit"
            })
    void reopensHoweverTheCriterionIsLaidOut(String attribute) {
        var criteria = Map.of("load.peak", Map.of("latency", "http.latency.p95 <= " + attribute));
        change(Amended.criteria(attributes(Map.of("expectedPeakRps", 100, "limit", 300.0)), criteria));
        story.evidence("k6", "load.peak", "load-report", Outcome.PASS, MONTH);

        change(Amended.criteria(attributes(Map.of("expectedPeakRps", 100, "limit", 200.0)), criteria));

        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
    }

    @Test
    void leavesItemsAloneWhoseCriteriaDoNotReadTheAttribute() {
        change(attributes(Map.of("expectedPeakRps", 100, "costCentre", "7")));

        assertThat(story.told()).containsExactly("TransitionChanged");
        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.SATISFIED);
    }

    @Test
    void reopensEverythingForAnotherRelease() {
        change(released());

        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        assertThat(story.status("recovery.restore")).isEqualTo(ItemStatus.OPEN);
    }

    /** There and back again is two changes: an assessment of the first state is not one of the third. */
    @Test
    void neverTakesUpAnOldRevisionAgain() {
        change(criteria("latency", "http.latency.p95 <= 200.0"));
        change(settings());

        assertThat(story.status("load.peak")).isEqualTo(ItemStatus.OPEN);
        assertThat(revision("load.peak")).isEqualTo(3);
        assertThat(revision("recovery.restore")).isEqualTo(1);
    }

    private int revision(String item) {
        return story.now
                .opened()
                .orElseThrow()
                .checklist()
                .item(item)
                .orElseThrow()
                .revision();
    }

    private void change(Settings next) {
        assertThat(story.decide(ChangeRules.change(
                        story.now,
                        next,
                        story.template,
                        Cel.EXPRESSIONS,
                        "as agreed",
                        Story.person("ada").actor(),
                        story.clock)))
                .isNull();
    }

    private Settings settings() {
        return story.now
                .opened()
                .map(open -> Amended.criteria(Amended.release(open.settings(), List.of()), Map.of()))
                .orElseThrow();
    }

    private Settings criteria(String name, String expression) {
        return Amended.criteria(settings(), Map.of("load.peak", Map.of(name, expression)));
    }

    private Settings attributes(Map<String, Object> attributes) {
        return Amended.attributes(settings(), attributes);
    }

    private Settings released() {
        return Amended.release(settings(), List.of(new Artifact("api", "sha256:" + "a".repeat(64))));
    }
}
