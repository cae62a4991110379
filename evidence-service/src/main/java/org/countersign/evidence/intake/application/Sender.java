package org.countersign.evidence.intake.application;

import java.util.Set;
import org.countersign.evidence.assessment.domain.Producer;

/**
 * Who calls.
 *
 * @param teams whose transitions it may add to
 * @param auditor whether it may read every report
 */
public record Sender(Producer producer, Set<String> teams, boolean auditor) {
    public Sender {
        teams = Set.copyOf(teams);
    }
}
