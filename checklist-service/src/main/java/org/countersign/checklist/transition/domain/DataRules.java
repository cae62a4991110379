package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.ActorKind;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.datadecision.domain.Circumstances;
import org.countersign.checklist.datadecision.domain.Contradiction;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.DecisionRules;
import org.countersign.checklist.datadecision.domain.DecisionSummary;
import org.countersign.checklist.template.domain.Template;
import org.jspecify.annotations.Nullable;

/** Deciding the fate of the data, and confirming that there is none. */
public final class DataRules {
    private DataRules() {}

    /**
     * Puts a decision in place of the one before. The same decision again changes nothing, so what was approved stays.
     *
     * @param digest over the canonical form of the decision
     */
    public static Decision put(
            Transition transition, DataDecision body, String digest, Template template, Who who, Instant at) {
        var open = transition.opening();
        if (open == null || !who.isOf(transition)) {
            return Decision.refuse(Refusal.unknownTransition());
        }
        if (!who.actor().isPerson()) {
            return Decision.refuse(Refusal.notAPerson("a data decision"));
        }
        if (!template.dataDecision()) {
            return Decision.refuse(
                    Refusal.of(Refusal.Kind.CONFLICT, "no-data-decision", "the template asks for no data decision"));
        }
        var wrong = contradictions(body, open.settings(), at);
        if (!wrong.isEmpty()) {
            return Decision.refuse(refusal(wrong));
        }
        var last = transition.data().summary();
        return last != null && last.digest().equals(digest)
                ? Decision.accept()
                : new Decision.Accepted(facts(transition, open, body, digest, template, who, at));
    }

    private static List<Contradiction> contradictions(DataDecision body, Settings settings, Instant at) {
        var contract = Attributes.isTrue(settings.attributes(), Attributes.CUSTOMER_CONTRACT);
        return DecisionRules.contradictions(body, new Circumstances(contract, at));
    }

    /** What would be wrong with the decision under other settings, that is not under those in effect. */
    static Optional<Refusal> contradicted(Transition transition, Settings was, Settings next, Instant at) {
        var body = transition.data().decision();
        if (body == null) {
            return Optional.empty();
        }
        var before = contradictions(body, was, at);
        var fresh = contradictions(body, next, at).stream()
                .filter(wrong -> !before.contains(wrong))
                .toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(byContract(fresh));
    }

    private static Refusal byContract(List<Contradiction> wrong) {
        var at = Faults.at("/attributes", Attributes.CUSTOMER_CONTRACT);
        var first = wrong.getFirst();
        var faults = wrong.stream()
                .map(one -> new Fault(at, "contradicts the data decision: " + one.detail()))
                .toList();
        return new Refusal(
                Refusal.Kind.INVALID,
                first.slug(),
                "the data decision has to change first: " + first.detail(),
                faults,
                Map.of("values", first.values()));
    }

    /** The same decision once more, where other seats have to approve it: what was approved counts no more. */
    static Optional<TransitionFact> again(Transition transition, Settings next, Instant at) {
        var body = transition.data().decision();
        var told = transition.data().summary();
        var by = transition.data().madeBy();
        if (body == null || told == null || by == null) {
            return Optional.empty();
        }
        var personal = ChecklistAssembly.personalData(next, body);
        // Its maker stays who made it; who changed the settings is named by the change.
        return personal == told.personalData()
                ? Optional.empty()
                : Optional.of(new TransitionFact.DataDecisionMade(
                        transition.id(),
                        body,
                        DecisionSummary.of(body, transition.data().nextRevision(), told.digest(), personal),
                        new Actor(by, ActorKind.PERSON),
                        at));
    }

    private static List<TransitionFact> facts(
            Transition transition,
            Transition.Opening open,
            DataDecision body,
            String digest,
            Template template,
            Who who,
            Instant at) {
        var personal = ChecklistAssembly.personalData(open.settings(), body);
        var summary = DecisionSummary.of(body, transition.data().nextRevision(), digest, personal);
        var checklist = Revisions.of(
                ChecklistAssembly.of(open.settings(), template, open.checklist().template(), body), open);
        var made = new TransitionFact.DataDecisionMade(transition.id(), body, summary, who.actor(), at);
        if (checklist.equals(open.checklist())) {
            return List.of(made);
        }
        // First what is asked for, then the decision: it opens its round with the seats that it asks for itself.
        var changed = checklist.seats().equals(open.checklist().seats()) ? List.of("items") : List.of("items", "seats");
        return List.of(
                new TransitionFact.TransitionChanged(
                        transition.id(),
                        open.settings(),
                        checklist,
                        changed,
                        "the data decision changed",
                        who.actor(),
                        at),
                made);
    }

    /** The second person's word that no data is held; stands for the data round. */
    public static Decision confirm(Transition transition, @Nullable String comment, Who who, Instant at) {
        var told = transition.data().summary();
        if (!who.isOf(transition)) {
            return Decision.refuse(Refusal.unknownTransition());
        }
        if (told == null || !told.noneHeld()) {
            return Decision.refuse(Refusal.of(
                    Refusal.Kind.CONFLICT, "nothing-to-confirm", "the data decision does not say that none is held"));
        }
        if (!who.actor().isPerson()) {
            return Decision.refuse(Refusal.notAPerson("the confirmation"));
        }
        if (who.actor().id().equals(transition.data().madeBy())) {
            return Decision.refuse(new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "separation-of-duties",
                    "who stated that no data is held cannot confirm it",
                    List.of(),
                    Map.of("rule", "second-person", "act", "made the data decision")));
        }
        return transition.data().confirmedBy() != null
                ? Decision.accept()
                : Decision.accept(
                        new TransitionFact.NoneHeldConfirmed(transition.id(), told.digest(), comment, who.actor(), at));
    }

    /** The first rule names the problem; every place is listed. */
    private static Refusal refusal(List<Contradiction> wrong) {
        var first = wrong.getFirst();
        var faults = wrong.stream()
                .flatMap(one -> one.pointers().stream().limit(1).map(at -> new Fault(at, one.detail())))
                .distinct()
                .toList();
        return new Refusal(
                Refusal.Kind.INVALID, first.slug(), first.detail(), faults, Map.of("values", first.values()));
    }
}
