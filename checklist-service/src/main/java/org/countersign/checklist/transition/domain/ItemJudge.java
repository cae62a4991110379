package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.Proof;
import org.jspecify.annotations.Nullable;

/** Where an item stands at a time, and why. */
final class ItemJudge {
    private static final Comparator<Finding> LONGEST =
            Comparator.comparing(Finding::validUntil, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Transition transition;
    private final ProofJudge proofs;
    private final Instant now;

    private ItemJudge(Transition transition, Checklist checklist, Instant now) {
        this.transition = transition;
        this.proofs = new ProofJudge(transition, checklist, now);
        this.now = now;
    }

    /** Every item of the checklist, in its order. */
    static List<ItemState> all(Transition transition, Checklist checklist, Instant now) {
        var judge = new ItemJudge(transition, checklist, now);
        return checklist.items().stream().map(judge::state).toList();
    }

    private ItemState state(Item item) {
        var exemption = transition.exemptions().get(item.key());
        if (exemption != null && exemption.confirmedBy() != null) {
            return exempt(item, exemption, exemption.confirmedBy());
        }
        var judged = judged(item);
        return judged.status() == ItemStatus.SATISFIED
                ? judged
                : transition
                        .risks()
                        .waiver(item.key(), now)
                        .map(risk -> waived(item, risk))
                        .orElse(judged);
    }

    private ItemState judged(Item item) {
        var findings =
                counting(item).stream().map(proof -> proofs.of(item, proof)).toList();
        var failed = only(findings, Finding.Kind.FAILED);
        var met = only(findings, Finding.Kind.MET);
        if (!failed.isEmpty()) {
            return state(item, ItemStatus.FAILED, failed, Outcome.FAIL, null);
        }
        if (item.allProofs() ? met.size() == findings.size() && !met.isEmpty() : !met.isEmpty()) {
            return satisfied(item, met);
        }
        var rest = findings.stream()
                .filter(finding -> !finding.is(Finding.Kind.MET))
                .toList();
        var stale = only(rest, Finding.Kind.STALE);
        var fell = item.allProofs() ? stale.size() == rest.size() : !stale.isEmpty();
        return state(item, fell ? ItemStatus.STALE : ItemStatus.OPEN, fell ? stale : rest, null, null);
    }

    /** The register decides alone; its reports are assessed for what they do to it. */
    private static List<Proof> counting(Item item) {
        var register = item.proofs().stream()
                .filter(proof -> proof.kind().equals(DecidedKinds.DELETION_REGISTER))
                .toList();
        return register.isEmpty() ? item.proofs() : register;
    }

    private static ItemState satisfied(Item item, List<Finding> met) {
        var until = (item.allProofs() ? met.stream().min(LONGEST) : met.stream().max(LONGEST))
                .map(Finding::validUntil)
                .orElse(null);
        var outcomes = met.stream()
                .map(Finding::by)
                .filter(Objects::nonNull)
                .map(Assessment::outcome)
                .toList();
        var outcome = outcomes.isEmpty() ? null : outcomes.contains(Outcome.WARN) ? Outcome.WARN : Outcome.PASS;
        return state(item, ItemStatus.SATISFIED, met, outcome, until);
    }

    private static List<Finding> only(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.is(kind)).toList();
    }

    private static ItemState waived(Item item, RiskBook.KnownRisk risk) {
        return new ItemState(
                item.key(),
                item.title(),
                item.phase(),
                ItemStatus.WAIVED,
                item.owners(),
                item.due(),
                List.of(),
                null,
                risk.reviewBy(),
                "risk \"" + risk.title() + "\" is accepted by " + risk.owner(),
                List.of());
    }

    /** Its two people stand where producers do: neither of them may approve what they left out. */
    private static ItemState exempt(Item item, Exemption exemption, String confirmedBy) {
        return new ItemState(
                item.key(),
                item.title(),
                item.phase(),
                ItemStatus.NOT_APPLICABLE,
                item.owners(),
                item.due(),
                List.of(),
                null,
                null,
                exemption.justification() + " (" + exemption.by() + ", confirmed by " + confirmedBy + ")",
                List.of(exemption.by(), confirmedBy));
    }

    private static ItemState state(
            Item item,
            ItemStatus status,
            List<Finding> findings,
            @Nullable Outcome outcome,
            @Nullable Instant validUntil) {
        var evidence = findings.stream()
                .map(Finding::by)
                .flatMap(Stream::ofNullable)
                .sorted(EvidenceBook.BY_TIME.reversed())
                .toList();
        return new ItemState(
                item.key(),
                item.title(),
                item.phase(),
                status,
                item.owners(),
                item.due(),
                evidence.stream()
                        .map(by -> new ItemState.EvidenceRef(by.evidence(), by.digest()))
                        .distinct()
                        .toList(),
                outcome,
                validUntil,
                findings.stream().map(Finding::reason).distinct().collect(Collectors.joining("; ")),
                evidence.stream().map(Assessment::producer).distinct().toList());
    }
}
