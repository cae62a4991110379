package org.countersign.checklist.template.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.control.domain.Tier;
import org.jspecify.annotations.Nullable;

/** Reads one item of a template. */
final class ItemParser {
    static final String KEY = "[a-z0-9-]{1,40}(\\.[a-z0-9-]{1,60}){1,3}";
    private static final int MOST_PROOFS = 10;
    private static final int MOST_CONTROLS = 30;
    private static final String ATTRIBUTE = "[A-Za-z][A-Za-z0-9_]{0,59}";

    private final ProofParser proofs;

    ItemParser(TemplateLanguage language) {
        this.proofs = new ProofParser(language);
    }

    Optional<TemplateItem> item(@Nullable Object value, String at, Faults faults) {
        return Tree.read(value, at, faults, this::item);
    }

    private TemplateItem item(Tree tree) {
        var asked = tree.list("proofs", MOST_PROOFS, (value, at) -> proofs.proof(value, at, tree.faults()));
        var environments = tree.list(
                "environments", 3, (value, at) -> tree.constant(String.valueOf(value), at, EnvironmentRole.class));
        var phase = tree.choice("phase", Phase.class).orElse(Phase.BEFORE);
        return new TemplateItem(
                tree.key("key", KEY),
                tree.text("title"),
                tree.choice("tier", Tier.class).orElse(Tier.STANDARD),
                phase,
                tree.value("environments") == null ? List.of(EnvironmentRole.TO) : environments,
                due(tree, phase),
                tree.value("unlessFalse") == null ? null : tree.key("unlessFalse", ATTRIBUTE),
                tree.texts("controls", MOST_CONTROLS),
                tree.flag("allProofs"),
                satisfiable(tree, asked));
    }

    private static @Nullable String due(Tree tree, Phase phase) {
        var said = tree.duration("due").orElse(null);
        tree.faults()
                .check(
                        said == null || phase != Phase.BEFORE,
                        tree.at("due"),
                        "counts from the cutover; an item before it is due when the window opens");
        return switch (phase) {
            case BEFORE -> null;
            case CUTOVER -> said == null ? "PT24H" : said;
            case AFTER -> said == null ? "P30D" : said;
        };
    }

    private List<Proof> satisfiable(Tree tree, List<Proof> asked) {
        distinct(tree, asked);
        var all = tree.value("allProofs") instanceof Boolean flag && flag;
        var can =
                all ? asked.stream().allMatch(proofs::canBeHad) : asked.stream().anyMatch(proofs::canBeHad);
        tree.faults()
                .check(
                        !asked.isEmpty() && can,
                        tree.at("proofs"),
                        "nothing can satisfy it yet; add an attestation with interim: true");
        return asked;
    }

    /** A report is held against one proof of its kind, so a second one would be met, or failed, by the first's report. */
    private static void distinct(Tree tree, List<Proof> asked) {
        var kinds = new HashSet<String>();
        for (int index = 0; index < asked.size(); index++) {
            var kind = asked.get(index).kind();
            tree.faults()
                    .check(
                            kind.isEmpty() || kinds.add(kind),
                            tree.at("proofs") + "/" + index + "/kind",
                            kind + " is there twice; put its criteria in one proof");
        }
    }
}
