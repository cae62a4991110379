package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.Fate;
import org.countersign.checklist.datadecision.domain.PromiseValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attributes that a data decision rests on do not change under it. */
class ChangeRulesTest {
    private final Story story = Story.of("pilot-to-production").open(Map.of());

    @Test
    void refusesAContractThatTheDecisionDoesNotName() {
        decided(false, null);
        var refusal = change("customerContract", true);
        assertThat(refusal).isNotNull();
        assertThat(refusal.slug()).isEqualTo("contract-without-reference");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/attributes/customerContract");
        assertThat(refusal.values()).containsEntry("values", Map.of("customerContract", true, "contractRef", "absent"));
    }

    @Test
    void takesAContractThatTheDecisionNames() {
        decided(false, "MSA-7");
        assertThat(change("customerContract", true)).isNull();
        assertThat(story.told()).startsWith("TransitionChanged").doesNotContain("DataDecisionMade");
    }

    @Test
    void personalDataAsksForTheDataRoundAgain() {
        decided(false, null);
        story.facts(new TransitionFact.DecisionApproved(1, "sha256:a"));
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.SATISFIED);

        assertThat(change("personalData", true)).isNull();

        assertThat(story.told()).startsWith("TransitionChanged", "DataDecisionMade");
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.OPEN);
        var data = story.now.data();
        assertThat(data.summary())
                .extracting(it -> it.revision(), it -> it.digest(), it -> it.personalData())
                .containsExactly(2, "sha256:a", true);
        assertThat(data.madeBy()).isEqualTo("ada");
        story.facts(new TransitionFact.DecisionApproved(2, "sha256:a"));
        assertThat(story.status("data.decision")).isEqualTo(ItemStatus.SATISFIED);
    }

    @Test
    void personalDataThatTheDecisionHasAnywayChangesNothingOfIt() {
        decided(true, null);
        assertThat(change("personalData", true)).isNull();
        assertThat(story.told()).doesNotContain("DataDecisionMade");
    }

    @Test
    void withoutADecisionThereIsNothingToContradict() {
        assertThat(change("customerContract", true)).isNull();
        assertThat(change("personalData", true)).isNull();
        assertThat(story.told()).startsWith("TransitionChanged").doesNotContain("DataDecisionMade");
    }

    private void decided(boolean personal, @Nullable String contract) {
        var dataset = new DataDecision.Dataset(
                "orders", "ada", personal, null, null, Fate.MIGRATE, null, null, null, "all of it", null);
        var promise = new DataDecision.Promise("testers", PromiseValue.MIGRATED, "2026-01-10", "it moves", "mail");
        var decision = new DataDecision(
                List.of(dataset),
                false,
                List.of(promise),
                "why",
                List.of(),
                List.of(),
                contract,
                false,
                false,
                List.of());
        assertThat(story.put(decision, "sha256:a", "ada")).isNull();
    }

    private @Nullable Refusal change(String attribute, Object value) {
        var was = story.now.opened().orElseThrow().settings();
        var attributes = new HashMap<>(was.attributes());
        attributes.put(attribute, value);
        return story.decide(ChangeRules.change(
                story.now,
                Amended.attributes(was, attributes),
                story.template,
                Cel.EXPRESSIONS,
                "as agreed",
                Story.person("eve").actor(),
                story.clock));
    }
}
