package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.domain.Template;

/** Opening a transition and changing what it is about. */
public final class ChangeRules {
    private ChangeRules() {}

    /** The first fact of a transition. */
    public static TransitionFact.TransitionOpened open(
            String id, Settings settings, Template template, TemplateRef ref, Actor by, Instant at) {
        return new TransitionFact.TransitionOpened(
                id, settings, ChecklistAssembly.of(settings, template, ref, null), by, at);
    }

    /** Takes other settings, where they can be taken; nothing where they are the same. */
    public static Decision change(
            Transition transition,
            Settings next,
            Template template,
            Expressions expressions,
            String reason,
            Actor by,
            Instant at) {
        var open = transition.opening();
        if (open == null) {
            return Decision.refuse(Refusal.unknownTransition());
        }
        var faults = new ArrayList<Fault>();
        if (!next.team().equals(open.settings().team())) {
            faults.add(new Fault("/team", "a workload stays with the team that first opened it"));
        }
        faults.addAll(SettingsRules.faults(next, template, expressions));
        if (!faults.isEmpty()) {
            return Decision.refuse(Refusal.invalid(faults));
        }
        return DataRules.contradicted(transition, open.settings(), next, at)
                .map(Decision::refuse)
                .orElseGet(() -> changed(transition, open, next, template, reason, by, at));
    }

    private static Decision changed(
            Transition transition,
            Transition.Opening open,
            Settings next,
            Template template,
            String reason,
            Actor by,
            Instant at) {
        var checklist = Revisions.of(
                ChecklistAssembly.of(
                        next,
                        template,
                        open.checklist().template(),
                        transition.data().decision()),
                open);
        var changed = new ArrayList<>(changed(open.settings(), next));
        if (!checklist.items().equals(open.checklist().items())) {
            changed.add("items");
        }
        if (changed.isEmpty()) {
            return Decision.accept();
        }
        // First what is asked for, then the decision: it opens its round with the seats that it asks for itself.
        var facts = new ArrayList<TransitionFact>();
        facts.add(new TransitionFact.TransitionChanged(transition.id(), next, checklist, changed, reason, by, at));
        DataRules.again(transition, next, at).ifPresent(facts::add);
        return new Decision.Accepted(facts);
    }

    private static List<String> changed(Settings was, Settings is) {
        var names = new ArrayList<String>();
        note(names, "tier", was.tier(), is.tier());
        note(names, "release", was.release(), is.release());
        note(names, "environments", was.environments(), is.environments());
        note(names, "owners", was.owners(), is.owners());
        note(names, "attributes", was.attributes(), is.attributes());
        note(names, "goLiveWindow", was.goLiveWindow(), is.goLiveWindow());
        note(names, "criteria", was.criteria(), is.criteria());
        note(names, "due", was.due(), is.due());
        return names;
    }

    private static void note(
            List<String> names,
            String name,
            @org.jspecify.annotations.Nullable Object was,
            @org.jspecify.annotations.Nullable Object is) {
        if (!Objects.equals(was, is)) {
            names.add(name);
        }
    }
}
