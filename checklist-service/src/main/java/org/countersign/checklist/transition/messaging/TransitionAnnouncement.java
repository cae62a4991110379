package org.countersign.checklist.transition.messaging;

import java.util.Optional;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.relay.Announcement;
import org.countersign.checklist.transition.domain.TransitionFact;
import org.countersign.contracts.Event;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which facts others are told. A fact that is told has every field of its event under the same name, which the samples
 * of the published language hold it to; what it has besides stays here.
 */
@Component
final class TransitionAnnouncement implements Announcement {
    private static final JsonMapper JSON = WireJson.lenient();

    private final JsonFacts<TransitionFact> facts = new JsonFacts<>(TransitionFact.class);

    @Override
    public Optional<Event> of(Fact fact) {
        return facts.types().contains(fact.type())
                ? event(facts.read(fact.type(), fact.data())).map(type -> JSON.readValue(fact.data(), type))
                : Optional.empty();
    }

    private static Optional<Class<? extends Event>> event(TransitionFact fact) {
        return switch (fact) {
            case TransitionFact.TransitionOpened _ -> Optional.of(ChecklistEvent.TransitionOpened.class);
            case TransitionFact.TransitionChanged _ -> Optional.of(ChecklistEvent.TransitionChanged.class);
            case TransitionFact.DataDecisionMade _ -> Optional.of(ChecklistEvent.DataDecisionMade.class);
            case TransitionFact.NoneHeldConfirmed _ -> Optional.of(ChecklistEvent.NoneHeldConfirmed.class);
            case TransitionFact.ItemSatisfied _ -> Optional.of(ChecklistEvent.ItemSatisfied.class);
            case TransitionFact.ItemFailed _ -> Optional.of(ChecklistEvent.ItemFailed.class);
            case TransitionFact.ItemWentStale _ -> Optional.of(ChecklistEvent.ItemWentStale.class);
            case TransitionFact.ItemReopened _ -> Optional.of(ChecklistEvent.ItemReopened.class);
            case TransitionFact.ItemWaived _ -> Optional.of(ChecklistEvent.ItemWaived.class);
            case TransitionFact.ItemNotApplicable _ -> Optional.of(ChecklistEvent.ItemNotApplicable.class);
            case TransitionFact.ReadinessChanged _ -> Optional.of(ChecklistEvent.ReadinessChanged.class);
            case TransitionFact.DeletionRequested _,
                    TransitionFact.ExemptionRequested _,
                    TransitionFact.ExemptionConfirmed _,
                    TransitionFact.EvidenceAssessed _,
                    TransitionFact.EvidenceWithdrawn _,
                    TransitionFact.DecisionApproved _,
                    TransitionFact.DecisionApprovalVoided _,
                    TransitionFact.RiskNoted _,
                    TransitionFact.VerdictNoted _ -> Optional.empty();
        };
    }
}
