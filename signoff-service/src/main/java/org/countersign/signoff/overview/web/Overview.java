package org.countersign.signoff.overview.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.chassis.identity.Caller;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Outcome;
import org.countersign.signoff.casefile.domain.Readiness.Blocker;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.decision.application.DecisionView;
import org.countersign.signoff.decision.domain.Obligations;
import org.countersign.signoff.round.application.RoundView;
import org.countersign.signoff.round.application.Signers;
import org.countersign.signoff.round.domain.Ready;
import org.jspecify.annotations.Nullable;

/**
 * A case, for one reader at one time.
 *
 * @param blockers what keeps the go round from being signed
 * @param warnings items that are met with a warning: who signs should know
 * @param conditions none in this version
 * @param obligations what has to be met once the go is given
 */
record Overview(
        String transition,
        String workload,
        String team,
        String stage,
        boolean ready,
        List<Blocker> blockers,
        Rounds rounds,
        List<Risk> risks,
        List<String> conditions,
        List<Warning> warnings,
        @Nullable DecisionView decision,
        List<ObligationView> obligations) {

    /** Both rounds. */
    record Rounds(RoundView data, RoundView go) {}

    /** An item that is met, but only just. */
    record Warning(String item, String reason) {}

    /** What is due. */
    record ObligationView(String item, Instant due, ItemStatus status) {}

    static Overview of(Case seen, Terms terms, Caller caller, Instant now) {
        var reader = Signers.of(caller.id(), caller.isPerson(), caller.permissions(), caller.seats(), caller.amr());
        var blockers = Ready.blockers(seen, now);
        var decision = seen.decision();
        return new Overview(
                seen.id(),
                terms.workload(),
                terms.team(),
                terms.to(),
                blockers.isEmpty(),
                blockers,
                new Rounds(
                        RoundView.of(seen, terms, RoundName.DATA, reader, now),
                        RoundView.of(seen, terms, RoundName.GO, reader, now)),
                seen.risks(),
                List.of(),
                warnings(seen, terms),
                decision == null ? null : DecisionView.of(seen, decision, now),
                decision == null || !decision.isGo() ? List.of() : obligations(seen, decision, now));
    }

    private static List<Warning> warnings(Case seen, Terms terms) {
        return terms.items().stream()
                .flatMap(item -> Optional.ofNullable(seen.heard().items().get(item.key())).stream())
                .filter(state -> state.outcome() == Outcome.WARN)
                .map(state -> new Warning(state.key(), state.reason()))
                .toList();
    }

    private static List<ObligationView> obligations(Case seen, Decision decision, Instant now) {
        return Obligations.of(seen, decision, now).stream()
                .map(due -> new ObligationView(due.item(), due.due(), due.status()))
                .toList();
    }
}
