package org.countersign.signoff.decision.application;

import java.time.Instant;
import java.util.List;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Signoff;
import org.countersign.signoff.decision.domain.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its readers see it.
 *
 * @param verdict as it stands now, which is not always as it fell
 * @param at when it fell
 * @param since when it became what it is; absent where only the time did that and nothing noted it yet
 */
public record DecisionView(
        Judgement.Word verdict,
        Instant at,
        String snapshot,
        List<String> approvers,
        List<String> reasons,
        @Nullable Instant since,
        @Nullable Instant validUntil) {

    public static DecisionView of(Case seen, Decision decision, Instant now) {
        var judgement = Judgement.of(seen, now);
        return new DecisionView(
                judgement.verdict(),
                decision.at(),
                decision.round().digest(),
                decision.round().approvals().stream().map(Signoff::by).toList(),
                judgement.reasons(),
                decision.standing().since(),
                judgement.validUntil());
    }
}
