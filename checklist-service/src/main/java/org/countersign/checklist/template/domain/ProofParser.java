package org.countersign.checklist.template.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Criterion;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.PlannedKinds;
import org.countersign.checklist.control.domain.Proof;
import org.jspecify.annotations.Nullable;

/** Reads one proof of an item. */
final class ProofParser {
    static final String CRITERION = "[A-Za-z][A-Za-z0-9-]{0,39}";
    private static final int MOST_CRITERIA = 20;

    private final TemplateLanguage language;

    ProofParser(TemplateLanguage language) {
        this.language = language;
    }

    /** Whether evidence or a decision of that kind can come today. */
    boolean canBeHad(Proof proof) {
        return language.kinds().contains(proof.kind()) || DecidedKinds.all().contains(proof.kind());
    }

    Optional<Proof> proof(@Nullable Object value, String at, Faults faults) {
        return Tree.read(value, at, faults, this::proof);
    }

    private Proof proof(Tree tree) {
        var kind = tree.text("kind");
        var evidence = language.kinds().contains(kind);
        var known = evidence
                || DecidedKinds.all().contains(kind)
                || PlannedKinds.all().contains(kind);
        tree.faults().check(known || kind.isEmpty(), tree.at("kind"), "unknown kind of proof: " + kind);
        var criteria = criteria(tree);
        tree.faults().check(!evidence || !criteria.isEmpty(), tree.at("criteria"), "is required");
        return new Proof(kind, criteria, tree.duration("validFor").orElse(null), tree.flag("interim"), requires(tree));
    }

    private List<Criterion> criteria(Tree tree) {
        var value = tree.value("criteria");
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Map<?, ?> named) || named.size() > MOST_CRITERIA) {
            tree.faults().add(tree.at("criteria"), "must be an object of at most " + MOST_CRITERIA);
            return List.of();
        }
        var read = new ArrayList<Criterion>();
        named.forEach((name, body) -> {
            var at = Faults.at(tree.at("criteria"), String.valueOf(name));
            tree.faults().check(String.valueOf(name).matches(CRITERION), at, "its name must match " + CRITERION);
            criterion(String.valueOf(name), body, at, tree.faults()).ifPresent(read::add);
        });
        return read;
    }

    private Optional<Criterion> criterion(String name, @Nullable Object body, String at, Faults faults) {
        if (body instanceof String expression) {
            return Optional.of(new Criterion(name, checked(expression, at, faults), null));
        }
        return Tree.read(body, at, faults, tree -> {
            var warn = tree.optionalText("warn").orElse(null);
            return new Criterion(
                    name,
                    checked(tree.text("expression"), tree.at("expression"), faults),
                    warn == null ? null : checked(warn, tree.at("warn"), faults));
        });
    }

    private String checked(String expression, String at, Faults faults) {
        language.expressions().problem(expression).ifPresent(problem -> faults.add(at, problem));
        return expression;
    }

    private static Map<String, String> requires(Tree tree) {
        var named = new LinkedHashMap<String, String>();
        switch (tree.value("requires")) {
            case null -> {}
            case Map<?, ?> pairs ->
                pairs.forEach((name, text) -> {
                    tree.faults()
                            .check(
                                    text instanceof String,
                                    Faults.at(tree.at("requires"), String.valueOf(name)),
                                    "must be text");
                    named.put(String.valueOf(name), String.valueOf(text));
                });
            default -> tree.faults().add(tree.at("requires"), "must be an object");
        }
        return named;
    }
}
