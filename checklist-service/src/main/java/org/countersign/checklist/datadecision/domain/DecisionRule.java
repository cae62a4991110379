package org.countersign.checklist.datadecision.domain;

import java.util.List;

/** One thing that a decision may not contradict. */
@FunctionalInterface
interface DecisionRule {
    /** Every place where the decision does; empty where it does not. */
    List<Contradiction> against(DataDecision decision, Circumstances circumstances);
}
