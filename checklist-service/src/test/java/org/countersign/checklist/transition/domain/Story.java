package org.countersign.checklist.transition.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.ActorKind;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.ItemState;
import org.countersign.checklist.control.domain.ItemStatus;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.template.yaml.Shipped;
import org.jspecify.annotations.Nullable;

/** One transition as it goes on, folded as the journal folds it; the clock is moved by hand. */
final class Story {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final Template template;
    Transition now;
    Instant clock = START;
    List<TransitionFact> last = List.of();

    private Story(Template template) {
        this.template = template;
        this.now = Transition.unknown("t-1");
    }

    static Story of(String template) {
        try {
            return new Story(Shipped.template(template, Cel.EXPRESSIONS));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Settings settings(Template template, Tier tier, Map<String, Object> attributes) {
        return new Settings(
                "api",
                "payments",
                template.from(),
                template.to(),
                tier,
                List.of(),
                new Environments(template.from(), template.to(), List.of("preprod")),
                Map.of("load", List.of("perf"), "load.peak", List.of("ada", "eve")),
                attributes,
                null,
                Map.of(),
                Map.of());
    }

    static Who person(String name) {
        return new Who(new Actor(name, ActorKind.PERSON), Set.of("payments"));
    }

    Story open(Map<String, Object> attributes) {
        return facts(ChangeRules.open(
                "t-1",
                settings(template, Tier.STANDARD, attributes),
                template,
                new TemplateRef(template.name(), 1, "sha256:0"),
                person("ada").actor(),
                clock));
    }

    Story later(Duration time) {
        clock = clock.plus(time);
        return this;
    }

    Story facts(TransitionFact... facts) {
        return write(Consequences.with(now, List.of(facts), clock));
    }

    Story lookAgain() {
        return write(Consequences.of(now, clock));
    }

    private Story write(List<TransitionFact> facts) {
        last = facts;
        facts.forEach(fact -> now = Evolution.after(now, fact));
        return this;
    }

    /** Carries out a decision, or gives its refusal. */
    @Nullable
    Refusal decide(Decision decision) {
        return switch (decision) {
            case Decision.Refused(var refusal) -> refusal;
            case Decision.Accepted(var facts) -> {
                write(facts.isEmpty() ? List.of() : Consequences.with(now, facts, clock));
                yield null;
            }
        };
    }

    @Nullable
    Refusal put(DataDecision decision, String digest, String who) {
        return decide(DataRules.put(now, decision, digest, template, person(who), clock));
    }

    Story evidence(String id, String item, String kind, Outcome outcome, @Nullable Duration valid) {
        return evidence(id, item, kind, outcome, valid, Map.of(), Map.of());
    }

    Story evidence(
            String id,
            String item,
            String kind,
            Outcome outcome,
            @Nullable Duration valid,
            Map<String, Double> measured,
            Map<String, String> details) {
        return facts(new TransitionFact.EvidenceAssessed(new Assessment(
                id,
                "sha256:" + id,
                item,
                revision(item),
                kind,
                outcome,
                valid == null ? null : clock.plus(valid),
                id + " says " + outcome,
                clock,
                "ci",
                measured,
                details)));
    }

    /** Evidence-service holds reports against what it was told last. */
    private int revision(String item) {
        return now.opened()
                .flatMap(open -> open.checklist().item(item))
                .map(Item::revision)
                .orElse(Revisions.FIRST);
    }

    ItemState item(String key) {
        return now.itemsAt(clock).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    ItemStatus status(String key) {
        return item(key).status();
    }

    List<String> told() {
        var names = new ArrayList<String>();
        last.forEach(fact -> names.add(fact.getClass().getSimpleName()));
        return names;
    }
}
