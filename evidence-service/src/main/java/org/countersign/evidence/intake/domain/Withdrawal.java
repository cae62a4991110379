package org.countersign.evidence.intake.domain;

import java.time.Instant;
import org.countersign.evidence.assessment.domain.Producer;

/** Who took evidence back, when and why. */
public record Withdrawal(Producer by, Instant at, String reason) {}
