package org.countersign.checklist.template.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.RoundName;
import org.countersign.checklist.control.domain.Tier;
import org.jspecify.annotations.Nullable;

/** Reads the seats of a template. */
final class SeatParser {
    private static final int MOST_SEATS = 20;
    private static final int MOST_PEOPLE = 10;
    private static final String KEY = "[a-z0-9-]{1,40}";

    private SeatParser() {}

    /** What the section says; nothing where it is left out. */
    record Seats(@Nullable Tier mfaFrom, List<SeatRule> rules) {}

    static Seats seats(Tree template) {
        var section = template.value("seats");
        return section == null
                ? new Seats(null, List.of())
                : Tree.read(section, template.at("seats"), template.faults(), SeatParser::section)
                        .orElseGet(() -> new Seats(null, List.of()));
    }

    private static Seats section(Tree tree) {
        var rules = new ArrayList<>(round(tree, "data", RoundName.DATA));
        rules.addAll(round(tree, "go", RoundName.GO));
        return new Seats(tree.choice("mfaFrom", Tier.class).orElse(null), rules);
    }

    private static List<SeatRule> round(Tree tree, String name, RoundName round) {
        return tree.list(
                name, MOST_SEATS, (value, at) -> Tree.read(value, at, tree.faults(), seat -> rule(seat, round)));
    }

    private static SeatRule rule(Tree tree, RoundName round) {
        var when = tree.optionalText("when");
        tree.faults()
                .check(
                        when.filter(text -> !text.equals("personal-data")).isEmpty(),
                        tree.at("when"),
                        "must be personal-data");
        return new SeatRule(
                round,
                tree.key("seat", KEY),
                tree.choice("tier", Tier.class).orElse(Tier.STANDARD),
                counts(tree),
                when.isPresent());
    }

    private static Map<Tier, Integer> counts(Tree tree) {
        var counts = new EnumMap<Tier, Integer>(Tier.class);
        switch (tree.value("count")) {
            case null -> {}
            case Integer number ->
                people(number, tree.at("count"), tree.faults()).ifPresent(count -> {
                    for (var tier : Tier.values()) {
                        counts.put(tier, count);
                    }
                });
            case Map<?, ?> byTier ->
                byTier.forEach((tier, number) -> {
                    var at = Faults.at(tree.at("count"), String.valueOf(tier));
                    tree.constant(String.valueOf(tier), at, Tier.class)
                            .ifPresent(known ->
                                    people(number, at, tree.faults()).ifPresent(count -> counts.put(known, count)));
                });
            default -> tree.faults().add(tree.at("count"), "must be a number, or one for each tier");
        }
        return counts;
    }

    private static Optional<Integer> people(@Nullable Object number, String at, Faults faults) {
        if (number instanceof Integer count && count >= 1 && count <= MOST_PEOPLE) {
            return Optional.of(count);
        }
        faults.add(at, "must be a whole number from 1 to " + MOST_PEOPLE);
        return Optional.empty();
    }
}
