package org.countersign.evidence.intake.application;

import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;

/** How a call about evidence ended. */
public sealed interface Taken {
    /** There is a new record. */
    record Created(String transition, Held held) implements Taken {}

    /** The record as it stands. */
    record Standing(String transition, Held held) implements Taken {}

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements Taken {}
}
