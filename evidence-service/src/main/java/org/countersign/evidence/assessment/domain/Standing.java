package org.countersign.evidence.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a report may speak for an item at all, before any figure is looked at.
 *
 * @param checklist of the transition
 * @param runbooks what the newest runbook list of the transition names; empty = there is no list
 */
record Standing(Checklist checklist, Set<String> runbooks) {
    private static final String WALK_THROUGH = "walk-through";
    private static final String RUNBOOKS = "runbooks";

    /** Every reason why it may not; none = it may. */
    List<String> objections(Item item, Proof proof, Report report) {
        var objections = new ArrayList<>(report.doubts());
        Requirement.mismatch(item, proof, report).ifPresent(objections::add);
        environment(item, report.evidence()).ifPresent(objections::add);
        subject(report.evidence()).ifPresent(objections::add);
        age(proof, report).ifPresent(objections::add);
        coverage(proof, report).ifPresent(objections::add);
        return objections;
    }

    private static Optional<String> environment(Item item, Evidence evidence) {
        var environment = evidence.environment();
        return environment == null
                        || item.environments().isEmpty()
                        || item.environments().contains(environment)
                ? Optional.empty()
                : Optional.of("environment %s does not count for %s; it takes %s"
                        .formatted(environment, item.key(), String.join(", ", item.environments())));
    }

    private Optional<String> subject(Evidence evidence) {
        var subject = evidence.subject();
        return subject == null
                        || checklist.release().isEmpty()
                        || checklist.release().contains(subject)
                ? Optional.empty()
                : Optional.of("subject %s is no artifact of the release; it names %s"
                        .formatted(subject, String.join(", ", checklist.release())));
    }

    private static Optional<String> age(Proof proof, Report report) {
        var validFor = proof.validFor();
        if (validFor == null) {
            return Optional.empty();
        }
        var collectedAt = report.evidence().collectedAt();
        return Validity.until(collectedAt, validFor)
                .map(until -> until.isAfter(report.receivedAt())
                        ? Optional.<String>empty()
                        : Optional.of("too old: collected at %s, it counts for %s".formatted(collectedAt, validFor)))
                .orElseGet(() -> Optional.of("how long it counts cannot be told from \"" + validFor + "\""));
    }

    private Optional<String> coverage(Proof proof, Report report) {
        if (!proof.kind().equals(WALK_THROUGH) || runbooks.isEmpty()) {
            return Optional.empty();
        }
        var left = new TreeSet<>(runbooks);
        left.removeAll(Runbooks.of(report.details().get(RUNBOOKS)));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("not walked through, though on the transition's list: " + String.join(", ", left));
    }
}
