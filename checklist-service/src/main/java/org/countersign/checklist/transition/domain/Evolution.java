package org.countersign.checklist.transition.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.checklist.control.domain.ItemState;
import org.jspecify.annotations.Nullable;

/** What a transition is after a fact. */
public final class Evolution {
    private Evolution() {}

    /** Pure and total: every fact is known here. */
    public static Transition after(Transition before, TransitionFact fact) {
        return switch (fact) {
            case TransitionFact.TransitionOpened it ->
                opening(
                        before,
                        new Transition.Opening(it.settings(), it.checklist(), Revisions.FIRST, it.by(), it.at()));
            case TransitionFact.TransitionChanged it -> changed(before, it);
            case TransitionFact.DataDecisionMade it ->
                data(
                        before,
                        before.data().made(it.body(), it.decision(), it.by().id()));
            case TransitionFact.NoneHeldConfirmed it ->
                data(before, before.data().confirmed(it.by().id()));
            case TransitionFact.DecisionApproved it ->
                data(before, before.data().approved(it.revision(), it.digest()));
            case TransitionFact.DecisionApprovalVoided it ->
                data(before, before.data().voided(it.digest()));
            case TransitionFact.DeletionRequested it ->
                deletions(before, before.deletions().with(it.request()));
            case TransitionFact.ExemptionRequested it -> exemption(before, it.exemption());
            case TransitionFact.ExemptionConfirmed it -> confirmed(before, it);
            case TransitionFact.EvidenceAssessed it ->
                deletions(
                        evidence(before, before.evidence().with(it.assessment())),
                        before.deletions()
                                .after(
                                        it.assessment(),
                                        before.evidence()
                                                .withdrawn()
                                                .contains(it.assessment().evidence())));
            case TransitionFact.EvidenceWithdrawn it ->
                deletions(
                        evidence(before, before.evidence().without(it.evidence())),
                        before.deletions().without(it.evidence()));
            case TransitionFact.RiskNoted it -> risks(before, before.risks().with(it.risk()));
            case TransitionFact.VerdictNoted it -> verdict(before, it.verdict());
            case TransitionFact.ItemSatisfied it -> told(before, it.item());
            case TransitionFact.ItemFailed it -> told(before, it.item());
            case TransitionFact.ItemWentStale it -> told(before, it.item());
            case TransitionFact.ItemReopened it -> told(before, it.item());
            case TransitionFact.ItemWaived it -> told(before, it.item());
            case TransitionFact.ItemNotApplicable it -> told(before, it.item());
            case TransitionFact.ReadinessChanged it ->
                told(before, new Transition.Told(before.told().items(), it.readiness()));
        };
    }

    private static Transition changed(Transition before, TransitionFact.TransitionChanged fact) {
        var old = before.opening();
        var by = old == null ? fact.by() : old.by();
        var at = old == null ? fact.at() : old.at();
        var revision = old == null ? Revisions.FIRST : old.revision() + 1;
        var open = opening(before, new Transition.Opening(fact.settings(), fact.checklist(), revision, by, at));
        return told(open, open.told().only(fact.checklist()));
    }

    private static Transition confirmed(Transition before, TransitionFact.ExemptionConfirmed fact) {
        var asked = before.exemptions().get(fact.item());
        return asked == null
                ? before
                : exemption(
                        before,
                        new Exemption(
                                asked.item(),
                                asked.justification(),
                                asked.by(),
                                asked.at(),
                                fact.by().id(),
                                fact.comment()));
    }

    private static Transition exemption(Transition t, Exemption exemption) {
        var more = new LinkedHashMap<>(t.exemptions());
        more.put(exemption.item(), exemption);
        return copy(t, t.opening(), t.data(), t.evidence(), t.risks(), t.deletions(), more, t.verdict(), t.told());
    }

    private static Transition opening(Transition t, Transition.Opening opening) {
        return copy(
                t, opening, t.data(), t.evidence(), t.risks(), t.deletions(), t.exemptions(), t.verdict(), t.told());
    }

    private static Transition data(Transition t, Decided data) {
        return copy(
                t, t.opening(), data, t.evidence(), t.risks(), t.deletions(), t.exemptions(), t.verdict(), t.told());
    }

    private static Transition evidence(Transition t, EvidenceBook evidence) {
        return copy(
                t, t.opening(), t.data(), evidence, t.risks(), t.deletions(), t.exemptions(), t.verdict(), t.told());
    }

    private static Transition risks(Transition t, RiskBook risks) {
        return copy(
                t, t.opening(), t.data(), t.evidence(), risks, t.deletions(), t.exemptions(), t.verdict(), t.told());
    }

    private static Transition deletions(Transition t, DeletionRegister deletions) {
        return copy(
                t, t.opening(), t.data(), t.evidence(), t.risks(), deletions, t.exemptions(), t.verdict(), t.told());
    }

    private static Transition verdict(Transition t, Verdict verdict) {
        return copy(
                t, t.opening(), t.data(), t.evidence(), t.risks(), t.deletions(), t.exemptions(), verdict, t.told());
    }

    private static Transition told(Transition t, ItemState item) {
        return told(t, t.told().with(item));
    }

    private static Transition told(Transition t, Transition.Told told) {
        return copy(
                t, t.opening(), t.data(), t.evidence(), t.risks(), t.deletions(), t.exemptions(), t.verdict(), told);
    }

    private static Transition copy(
            Transition t,
            Transition.@Nullable Opening opening,
            Decided data,
            EvidenceBook evidence,
            RiskBook risks,
            DeletionRegister deletions,
            Map<String, Exemption> exemptions,
            @Nullable Verdict verdict,
            Transition.Told told) {
        return new Transition(t.id(), opening, data, evidence, risks, deletions, exemptions, verdict, told);
    }
}
