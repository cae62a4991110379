package org.countersign.checklist.datadecision.domain;

import java.util.List;

/** Everything that a decision may not contradict. */
public final class DecisionRules {
    private static final List<DecisionRule> RULES = List.of(
            PromiseRules::keptAgainstPromise,
            PromiseRules::keptWithoutCustomer,
            PromiseRules::deletedAgainstPromise,
            PromiseRules::leftBehindDeletedAgainstPromise,
            CoverRules::partialWithoutSelection,
            CoverRules::leftBehindIsKept,
            RetentionRules::contradictsItself,
            RetentionRules::deletedTooEarly,
            RetentionRules::leftBehindDeletedTooEarly,
            RetentionRules::keptTooLong,
            RetentionRules::leftBehindKeptTooLong,
            DecisionRules::contractWithoutReference);

    private DecisionRules() {}

    /** What is wrong with the decision, in the order of the rules; empty where it may be made. */
    public static List<Contradiction> contradictions(DataDecision decision, Circumstances circumstances) {
        return RULES.stream()
                .flatMap(rule -> rule.against(decision, circumstances).stream())
                .toList();
    }

    static List<Contradiction> contractWithoutReference(DataDecision decision, Circumstances circumstances) {
        return circumstances.customerContract() && decision.contractRef() == null && !decision.noneHeld()
                ? List.of(new Contradiction(
                        "contract-without-reference",
                        "customerContract is true, and contractRef does not say which contract",
                        List.of("/contractRef"),
                        java.util.Map.of("customerContract", true, "contractRef", "absent")))
                : List.of();
    }
}
