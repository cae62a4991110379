package org.countersign.signoff.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Changes;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.GoSnapshot;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Rule;
import org.countersign.signoff.casefile.domain.Signoff;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.casefile.domain.Verdict;
import org.countersign.signoff.round.domain.Seating;

/**
 * A no on any seat is a no-go; a go takes every seat. After the go, what was approved and is another now takes it back;
 * what fell lets it rest until it is met again (domain.md, <i>snapshot</i>), which takes proof, not a team's word.
 */
public final class DecisionRule implements Rule {
    @Override
    public Optional<CaseFact> next(Case seen, Instant now) {
        var terms = seen.heard().terms();
        var decision = seen.decision();
        if (terms == null) {
            return Optional.empty();
        }
        return decision != null && decision.isGo() ? afterGo(seen, terms, decision, now) : decided(seen, terms, now);
    }

    private static Optional<CaseFact> decided(Case seen, Terms terms, Instant now) {
        var round = seen.go();
        if (round == null || isDecided(seen, round)) {
            return Optional.empty();
        }
        var seating = Seating.of(terms, round);
        if (seating.rejected()) {
            return Optional.of(decided(seen, terms, round, Verdict.NO_GO, now));
        }
        return seating.complete() ? Optional.of(decided(seen, terms, round, Verdict.GO, now)) : Optional.empty();
    }

    private static boolean isDecided(Case seen, Round round) {
        var last = seen.decision();
        return last != null
                && last.now() != Verdict.REVOKED
                && last.round().openedAt().equals(round.openedAt())
                && last.round().digest().equals(round.digest());
    }

    private static CaseFact decided(Case seen, Terms terms, Round round, Verdict verdict, Instant now) {
        return new CaseFact.Decided(
                seen.id(),
                verdict,
                terms.workload(),
                terms.to(),
                round.digest(),
                terms.release(),
                round.approvals().stream().map(Signoff::by).toList(),
                now);
    }

    private static Optional<CaseFact> afterGo(Case seen, Terms terms, Decision decision, Instant now) {
        var changed = changed(seen, decision);
        if (!changed.isEmpty()) {
            var reason = "changed after the go: " + String.join(", ", changed);
            return Optional.of(new CaseFact.Revoked(seen.id(), terms.workload(), terms.to(), reason, null, now));
        }
        var fallen = Fallen.of(seen, decision, now);
        if (fallen.isEmpty() == (decision.now() == Verdict.GO)) {
            return Optional.empty();
        }
        return Optional.of(
                fallen.isEmpty()
                        ? new CaseFact.Resumed(seen.id(), terms.workload(), terms.to(), now)
                        : new CaseFact.Suspended(seen.id(), terms.workload(), terms.to(), reasons(fallen), now));
    }

    private static List<String> reasons(List<Fallen> fallen) {
        return fallen.stream().map(Fallen::reason).toList();
    }

    private static List<String> changed(Case seen, Decision decision) {
        var parts = seen.snapshot(RoundName.GO)
                .map(is -> decision.round().snapshot() instanceof GoSnapshot was && is instanceof GoSnapshot present
                        ? Changes.revoking(was, present)
                        : List.<String>of())
                .orElse(List.of());
        return Stream.concat(parts.stream(), exempted(seen, decision)).toList();
    }

    /**
     * A waiver after the go is a changed risk and takes the go back. That a control does not apply is the team's word
     * alone, and must not do more for it than a waiver that its owner accepted.
     */
    private static Stream<String> exempted(Case seen, Decision decision) {
        return decision.terms().items().stream()
                .filter(item -> item.phase() == Phase.BEFORE)
                .flatMap(item -> Stream.ofNullable(seen.heard().items().get(item.key())))
                .filter(decision::isExemptedSince)
                .map(state -> state.key() + " is not applicable now");
    }
}
