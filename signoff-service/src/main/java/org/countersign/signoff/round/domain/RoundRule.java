package org.countersign.signoff.round.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Changes;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Rule;
import org.countersign.signoff.casefile.domain.Signoff;
import org.countersign.signoff.casefile.domain.Snapshot;

/**
 * When rounds are void, open, and the data round has its answer. The data round opens with the data decision; the go
 * round when ready. Sign-offs are void with the snapshot they were over, and with nothing else.
 */
public final class RoundRule implements Rule {
    private final Snapshot.Seal seal;

    public RoundRule(Snapshot.Seal seal) {
        this.seal = seal;
    }

    @Override
    public Optional<CaseFact> next(Case seen, Instant now) {
        return Stream.<Supplier<Optional<CaseFact>>>of(
                        () -> approvalVoided(seen, now),
                        () -> voided(seen, RoundName.DATA, now),
                        () -> goRests(seen) ? Optional.empty() : voided(seen, RoundName.GO, now),
                        () -> dataOpened(seen, now),
                        () -> dataApproved(seen, now),
                        () -> goOpened(seen, now))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private static Optional<CaseFact> approvalVoided(Case seen, Instant now) {
        var approved = seen.approved();
        return approved == null || stands(seen, approved)
                ? Optional.empty()
                : Optional.of(new CaseFact.DataApprovalVoided(seen.id(), approved, List.of("data decision"), now));
    }

    private static boolean stands(Case seen, String approved) {
        var data = seen.heard().data();
        return data != null && !data.noneHeld() && data.digest().equals(approved);
    }

    private static Optional<CaseFact> voided(Case seen, RoundName name, Instant now) {
        var round = seen.round(name);
        if (round == null) {
            return Optional.empty();
        }
        var present = seen.snapshot(name);
        if (present.filter(round.snapshot()::equals).isPresent()) {
            return Optional.empty();
        }
        var why = present.map(is -> Changes.between(round.snapshot(), is)).orElse(List.of("data decision"));
        return Optional.of(new CaseFact.SignoffsVoided(seen.id(), name, round.digest(), signers(round), why, now));
    }

    private static List<String> signers(Round round) {
        return round.signoffs().stream().map(Signoff::by).toList();
    }

    private Optional<CaseFact> dataOpened(Case seen, Instant now) {
        return seen.data() != null || seen.dataApproved() ? Optional.empty() : opened(seen, RoundName.DATA, now);
    }

    private Optional<CaseFact> goOpened(Case seen, Instant now) {
        return seen.go() != null || !Ready.blockers(seen, now).isEmpty()
                ? Optional.empty()
                : opened(seen, RoundName.GO, now);
    }

    private Optional<CaseFact> opened(Case seen, RoundName name, Instant now) {
        var terms = seen.heard().terms();
        return terms == null
                ? Optional.empty()
                : seen.snapshot(name)
                        .map(content -> new CaseFact.RoundOpened(
                                seen.id(),
                                name,
                                seal.digest(content),
                                new Seating(terms.seats(name), List.of()).open(),
                                now));
    }

    private static Optional<CaseFact> dataApproved(Case seen, Instant now) {
        var round = seen.data();
        var data = seen.heard().data();
        var terms = seen.heard().terms();
        if (round == null || data == null || terms == null || Objects.equals(seen.approved(), data.digest())) {
            return Optional.empty();
        }
        return Seating.of(terms, round).complete()
                ? Optional.of(new CaseFact.DataDecisionApproved(
                        seen.id(), data.revision(), data.digest(), round.digest(), signers(round), now))
                : Optional.empty();
    }

    /** After a go a change does not void: it takes the go back, or lets it rest, or means nothing. */
    private static boolean goRests(Case seen) {
        return seen.decision() != null && seen.decision().isGo();
    }
}
