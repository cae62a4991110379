package org.countersign.checklist.transition.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.transition.domain.Transition;
import org.jspecify.annotations.Nullable;

/** Makes what readers see. */
final class TransitionViews {
    private TransitionViews() {}

    static TransitionView of(Transition transition, Transition.Opening open, Instant now) {
        var states = transition.itemsAt(now);
        var readiness = Readiness.over(states);
        var settings = open.settings();
        return new TransitionView(
                transition.id(),
                settings.workload(),
                settings.team(),
                settings.from(),
                settings.to(),
                settings.tier(),
                transition.standing(readiness.ready()),
                open.checklist().template(),
                new TransitionView.Release(settings.release()),
                settings.environments(),
                settings.owners(),
                open.checklist().attributes(),
                settings.goLiveWindow(),
                settings.criteria(),
                settings.due(),
                readiness,
                dimensions(transition, open, states),
                open.checklist().seats(),
                DataDecisionView.of(transition.data()),
                open.by(),
                open.at());
    }

    private static List<TransitionView.DimensionView> dimensions(
            Transition transition, Transition.Opening open, List<ItemState> states) {
        var byKey = new LinkedHashMap<String, List<TransitionView.ItemView>>();
        var items = open.checklist().items();
        for (int index = 0; index < items.size(); index++) {
            var item = items.get(index);
            byKey.computeIfAbsent(item.dimension(), key -> new ArrayList<>())
                    .add(item(transition, item, states.get(index)));
        }
        return byKey.entrySet().stream()
                .map(entry -> new TransitionView.DimensionView(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TransitionView.ItemView item(Transition transition, Item item, ItemState state) {
        return new TransitionView.ItemView(
                item.key(),
                item.title(),
                item.phase(),
                state.status(),
                state.reason(),
                item.owners(),
                item.due(),
                item.dueRule(),
                item.environments(),
                item.proofs().stream()
                        .map(proof -> new TransitionView.ProofView(
                                proof.kind(), proof.validFor(), proof.interim(), proof.requires()))
                        .toList(),
                item.proofs().stream()
                        .flatMap(proof -> proof.criteria().stream()
                                .map(one -> new TransitionView.CriterionView(
                                        proof.kind(), one.name(), one.expression(), one.warn())))
                        .toList(),
                evidence(state),
                state.validUntil(),
                item.dataset(),
                exemption(transition, item));
    }

    private static TransitionView.@Nullable EvidenceView evidence(ItemState state) {
        return state.evidence().isEmpty()
                ? null
                : new TransitionView.EvidenceView(
                        state.evidence().getFirst().id(),
                        state.evidence().getFirst().digest(),
                        state.outcome(),
                        state.validUntil());
    }

    private static TransitionView.@Nullable ExemptionView exemption(Transition transition, Item item) {
        var asked = transition.exemptions().get(item.key());
        return asked == null
                ? null
                : new TransitionView.ExemptionView(asked.justification(), asked.by(), asked.at(), asked.confirmedBy());
    }
}
