package org.countersign.signoff.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How facts make a case. */
public final class Fold {
    private Fold() {}

    /** The case after a fact. */
    public static Case evolve(Case before, CaseFact fact) {
        return switch (fact) {
            case CaseFact.Heard said -> before.with(heard(before.heard(), said));
            case CaseFact.Done done -> done(before, done);
        };
    }

    private static Heard heard(Heard before, CaseFact.Heard said) {
        return switch (said) {
            case CaseFact.ChecklistHeard(var terms, var sequence, var _) -> before.checklist(terms, sequence);
            case CaseFact.ItemHeard(var item, var sequence) -> before.item(item, sequence);
            case CaseFact.DataDecisionHeard(var decision) -> before.data(decision);
            case CaseFact.NoneHeldHeard(var digest, var _, var _) -> before.confirmed(digest);
            case CaseFact.ReadinessHeard(var readiness, var sequence) -> before.readiness(readiness, sequence);
            case CaseFact.EvidenceHeard(var evidence) -> before.produced(evidence);
        };
    }

    private static Case done(Case before, CaseFact.Done fact) {
        return switch (fact) {
            case CaseFact.RoundOpened opened -> open(before, opened);
            case CaseFact.Signed signed -> sign(before, signed);
            case CaseFact.SignoffsVoided voided -> voided(before, voided);
            case CaseFact.DataDecisionApproved(var _, var _, var digest, var _, var _, var _) ->
                before.approved(digest);
            case CaseFact.DataApprovalVoided _ -> before.approved(null);
            case CaseFact.Decided decided -> decide(before, decided);
            case CaseFact.Revoked revoked -> revoke(before, revoked);
            case CaseFact.Suspended(var _, var _, var _, var reasons, var at) ->
                before.with(standing(before.decision(), Verdict.SUSPENDED, reasons, at));
            case CaseFact.Resumed(var _, var _, var _, var at) ->
                before.with(standing(before.decision(), Verdict.GO, List.of(), at));
            case CaseFact.RiskRaised(var _, var risk) -> before.risks(more(before.risks(), risk));
            case CaseFact.RiskAccepted(var _, var accepted, var by, var at) ->
                before.risks(before.risks().stream()
                        .map(risk -> risk.id().equals(accepted.id()) ? risk.accepted(by, at) : risk)
                        .toList());
        };
    }

    /** The content is what the case holds at this very place of the stream, so it need not be in the fact. */
    private static Case open(Case before, CaseFact.RoundOpened opened) {
        return before.snapshot(opened.round())
                .map(seen -> before.with(
                        opened.round(), new Round(opened.round(), opened.snapshot(), seen, List.of(), opened.at())))
                .orElse(before);
    }

    private static Case sign(Case before, CaseFact.Signed signed) {
        var round = before.round(signed.round());
        return round == null
                ? before
                : before.with(
                        signed.round(),
                        round.with(new Signoff(
                                signed.seat(), signed.by(), signed.choice(), signed.comment(), signed.at())));
    }

    private static Case voided(Case before, CaseFact.SignoffsVoided fact) {
        var round = before.round(fact.round());
        return round == null ? before : close(before, round, fact.why(), fact.at());
    }

    private static Case close(Case before, Round round, List<String> why, java.time.Instant at) {
        var gone = round.signoffs().stream()
                .map(signoff -> new Voided(round.name(), round.digest(), signoff, why, at))
                .toList();
        return before.voided(gone).with(round.name(), null);
    }

    private static Case decide(Case before, CaseFact.Decided fact) {
        var round = before.go();
        var terms = before.heard().terms();
        if (round == null || terms == null) {
            return before;
        }
        var last = before.decision();
        return before.with(new Decision(
                last == null ? 1 : last.number() + 1,
                fact.verdict(),
                round,
                terms,
                states(before, terms, item -> item.phase() == Phase.BEFORE).toList(),
                states(before, terms, item -> true)
                        .filter(state -> state.status() == ItemStatus.NOT_APPLICABLE)
                        .map(ItemState::key)
                        .toList(),
                before.risks(),
                before.heard().data(),
                fact.at(),
                new Decision.Standing(fact.verdict(), List.of(), fact.at())));
    }

    private static Stream<ItemState> states(Case seen, Terms terms, Predicate<Item> which) {
        return terms.items().stream()
                .filter(which)
                .flatMap(item -> Stream.ofNullable(seen.heard().items().get(item.key())));
    }

    private static Case revoke(Case before, CaseFact.Revoked fact) {
        var after = before.with(standing(before.decision(), Verdict.REVOKED, List.of(fact.reason()), fact.at()));
        var round = after.go();
        return round == null ? after : close(after, round, List.of("revoked: " + fact.reason()), fact.at());
    }

    private static @Nullable Decision standing(
            @Nullable Decision decision, Verdict state, List<String> reasons, java.time.Instant at) {
        return decision == null ? null : decision.standing(state, reasons, at);
    }

    private static List<Risk> more(List<Risk> risks, Risk risk) {
        var more = new ArrayList<>(risks);
        more.add(risk);
        return List.copyOf(more);
    }
}
