package org.countersign.signoff.round.web;

import java.util.Optional;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.round.domain.Signing;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /signoffs/{transition}/decisions}; without a round the go round is meant. */
record SignRequest(
        @Nullable RoundName round,
        @Nullable String seat,
        @Nullable Choice decision,
        @Nullable String comment,
        @Nullable String snapshot) {
    private static final int LONGEST_COMMENT = 4_000;

    Optional<Problem> problem() {
        var fields = new Fields().required("/decision", decision);
        fields.check(
                "/comment",
                comment == null || comment.length() <= LONGEST_COMMENT,
                "has at most " + LONGEST_COMMENT + " characters");
        fields.check(
                "/comment",
                decision != Choice.REJECT || (comment != null && !comment.isBlank()),
                "is required to reject: say what has to change");
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.problem());
    }

    Signing by(Signing.Signer signer) {
        return new Signing(
                round == null ? RoundName.GO : round,
                seat,
                decision == null ? Choice.REJECT : decision,
                comment,
                snapshot,
                signer);
    }
}
