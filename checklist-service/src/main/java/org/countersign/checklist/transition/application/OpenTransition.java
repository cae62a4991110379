package org.countersign.checklist.transition.application;

import java.util.List;
import java.util.Map;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.template.domain.TemplateBook;
import org.countersign.checklist.transition.domain.ChangeRules;
import org.countersign.checklist.transition.domain.Decision;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.SettingsRules;
import org.countersign.checklist.transition.domain.Transition;
import org.countersign.checklist.transition.domain.Who;
import org.countersign.checklist.transition.domain.Workload;
import reactor.core.publisher.Mono;

/**
 * Opens a transition: first the workload's stream gives the place, with the whole opening in it, then the transition's
 * stream begins. Whoever finds a place that was given to a transition without a beginning makes up for it.
 */
public final class OpenTransition {
    private final Templates templates;
    private final Workloads workloads;
    private final Transitions transitions;
    private final Expressions expressions;

    public OpenTransition(Templates templates, Workloads workloads, Transitions transitions, Expressions expressions) {
        this.templates = templates;
        this.workloads = workloads;
        this.transitions = transitions;
        this.expressions = expressions;
    }

    /** Opens it under that id, by the newest version of the template. */
    public Mono<Execution<Transition, Refusal>> handle(String id, OpeningRequest request, Who who, Cause cause) {
        return templates
                .newest(request.template())
                .flatMap(version -> open(id, request, version, who, cause))
                .switchIfEmpty(Mono.fromSupplier(() -> refused(Refusal.invalid(
                        List.of(new Fault("/template", "there is no template " + request.template()))))));
    }

    private Mono<Execution<Transition, Refusal>> open(
            String id, OpeningRequest request, TemplateBook.Version version, Who who, Cause cause) {
        var settings = request.settings(version.template());
        if (!who.teams().contains(settings.team())) {
            return Mono.just(refused(
                    Refusal.of(Refusal.Kind.FORBIDDEN, "not-in-team", "you are not in team " + settings.team())));
        }
        var faults = SettingsRules.faults(settings, version.template(), expressions);
        if (!faults.isEmpty()) {
            return Mono.just(refused(Refusal.invalid(faults)));
        }
        var ref = new TemplateRef(request.template(), version.number(), version.digest());
        var claim = new Workload.Claim(id, settings, ref, who.actor(), cause.at());
        return workloads.claim(settings.workload(), claim, cause).flatMap(claimed -> switch (claimed) {
            case Workload.Claimed.Granted _ -> begin(claim, version, cause);
            case Workload.Claimed.OfAnotherTeam _ -> Mono.just(refused(taken(settings.workload())));
            case Workload.Claimed.UnderWay(var held) -> madeUp(held, cause).thenReturn(refused(underWay(held)));
        });
    }

    private Mono<Execution<Transition, Refusal>> begin(
            Workload.Claim claim, TemplateBook.Version version, Cause cause) {
        return transitions.execute(
                claim.transition(),
                cause,
                seen -> seen.state().opening() != null
                        ? Decision.accept()
                        : Decision.accept(ChangeRules.open(
                                claim.transition(),
                                claim.settings(),
                                version.template(),
                                claim.template(),
                                claim.by(),
                                claim.at())));
    }

    private Mono<Void> madeUp(Workload.Claim held, Cause cause) {
        return transitions
                .load(held.transition())
                .filter(seen -> seen.state().opening() == null)
                .flatMap(missing -> templates.version(
                        held.template().name(), held.template().version()))
                .flatMap(version -> begin(held, version, cause))
                .then();
    }

    private static Refusal taken(String workload) {
        return Refusal.of(Refusal.Kind.CONFLICT, "workload-taken", "workload " + workload + " belongs to another team");
    }

    private static Refusal underWay(Workload.Claim held) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "transition-open",
                "workload %s is on its way to %s already"
                        .formatted(held.settings().workload(), held.settings().to()),
                List.of(),
                Map.of("transition", held.transition()));
    }

    private static Execution<Transition, Refusal> refused(Refusal refusal) {
        return new Execution.Refused<>(refusal);
    }
}
