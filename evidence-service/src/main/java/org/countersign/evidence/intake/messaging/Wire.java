package org.countersign.evidence.intake.messaging;

import java.util.Arrays;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.evidence.assessment.domain.CriterionResult;
import org.countersign.evidence.assessment.domain.Evidence;
import org.countersign.evidence.assessment.domain.Outcome;
import org.countersign.evidence.assessment.domain.Producer;

/** Words of ours in the words of the published language. */
final class Wire {
    private Wire() {}

    static org.countersign.contracts.evidence.Evidence evidence(Evidence evidence) {
        return new org.countersign.contracts.evidence.Evidence(
                evidence.id(),
                evidence.digest(),
                evidence.format(),
                evidence.kind(),
                evidence.collectedAt(),
                evidence.environment(),
                evidence.subject(),
                evidence.source(),
                actor(evidence.producer()),
                evidence.participants());
    }

    static org.countersign.contracts.evidence.CriterionResult criterion(CriterionResult result) {
        return new org.countersign.contracts.evidence.CriterionResult(
                result.name(), result.expression(), outcome(result.outcome()), result.detail());
    }

    static org.countersign.contracts.Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case PASS -> org.countersign.contracts.Outcome.PASS;
            case WARN -> org.countersign.contracts.Outcome.WARN;
            case FAIL -> org.countersign.contracts.Outcome.FAIL;
            case INCONCLUSIVE -> org.countersign.contracts.Outcome.INCONCLUSIVE;
        };
    }

    static Actor actor(Producer producer) {
        return new Actor(
                producer.id(),
                Arrays.stream(ActorKind.values())
                        .filter(kind -> WireJson.name(kind).equals(producer.kind()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no kind of actor: " + producer.kind())));
    }
}
