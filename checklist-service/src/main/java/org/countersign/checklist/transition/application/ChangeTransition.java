package org.countersign.checklist.transition.application;

import java.util.function.UnaryOperator;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.transition.domain.ChangeRules;
import org.countersign.checklist.transition.domain.DataRules;
import org.countersign.checklist.transition.domain.Decision;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Settings;
import org.countersign.checklist.transition.domain.Transition;
import org.countersign.checklist.transition.domain.Who;
import reactor.core.publisher.Mono;

/** Changes what a transition is about, or what is decided of its data: both alter the checklist. */
public final class ChangeTransition {
    private final Templates templates;
    private final Transitions transitions;
    private final Expressions expressions;

    public ChangeTransition(Templates templates, Transitions transitions, Expressions expressions) {
        this.templates = templates;
        this.transitions = transitions;
        this.expressions = expressions;
    }

    /**
     * Changes the settings.
     *
     * @param patch pure: other settings out of those in effect
     * @param condition of the state that it is changed in
     */
    public Mono<Execution<Transition, Refusal>> settings(
            String id, UnaryOperator<Settings> patch, String reason, Precondition condition, Who who, Cause cause) {
        return withTemplate(
                id,
                who,
                template -> transitions.execute(id, cause, condition, now -> {
                    var open = now.opening();
                    return open == null
                            ? Decision.refuse(Refusal.unknownTransition())
                            : ChangeRules.change(
                                    now,
                                    patch.apply(open.settings()),
                                    template,
                                    expressions,
                                    reason,
                                    who.actor(),
                                    cause.at());
                }));
    }

    /** Puts a data decision. */
    public Mono<Execution<Transition, Refusal>> dataDecision(
            String id, PutDecision put, Precondition condition, Who who, Cause cause) {
        return withTemplate(
                id,
                who,
                template -> transitions.execute(
                        id,
                        cause,
                        condition,
                        now -> DataRules.put(now, put.body(), put.digest(), template, who, cause.at())));
    }

    private Mono<Execution<Transition, Refusal>> withTemplate(
            String id, Who who, java.util.function.Function<Template, Mono<Execution<Transition, Refusal>>> then) {
        return transitions
                .load(id)
                .flatMap(seen -> Mono.justOrEmpty(seen.state().opened()))
                .filter(open -> who.teams().contains(open.settings().team()))
                .map(open -> open.checklist().template())
                .flatMap(ref -> templates.version(ref.name(), ref.version()))
                .flatMap(version -> then.apply(version.template()))
                .switchIfEmpty(Mono.fromSupplier(() -> new Execution.Refused<>(Refusal.unknownTransition())));
    }
}
