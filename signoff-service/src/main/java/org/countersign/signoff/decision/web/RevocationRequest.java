package org.countersign.signoff.decision.web;

import java.util.Optional;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /signoffs/{transition}/revocation}. */
record RevocationRequest(@Nullable String reason) {
    private static final int LONGEST = 4_000;

    Optional<Problem> problem() {
        var fields = new Fields()
                .required("/reason", reason)
                .check(
                        "/reason",
                        reason == null || reason.length() <= LONGEST,
                        "has at most " + LONGEST + " characters");
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.problem());
    }
}
