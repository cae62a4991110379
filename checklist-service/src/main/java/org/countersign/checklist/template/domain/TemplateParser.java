package org.countersign.checklist.template.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.RoundName;
import org.countersign.checklist.control.domain.Tier;
import org.jspecify.annotations.Nullable;

/** Reads a template out of a document, or says every place that is wrong. */
public final class TemplateParser {
    /** Names of templates. */
    public static final String NAME = "[a-z0-9-]{1,60}";

    static final String STAGE = "[a-z0-9-]{1,40}";
    static final String DIMENSION = "[a-z0-9-]{1,40}";
    private static final int MOST_DIMENSIONS = 50;
    private static final int MOST_ITEMS = 200;
    private static final List<String> DUTIES =
            List.of("producer-approver", "risk-owner-approver", "producer-risk-owner", "requester-approver");

    private TemplateParser() {}

    /** How reading ended. */
    public sealed interface Parsed {
        /** It is a template. */
        record Read(Template template) implements Parsed {}

        /** It is none; at least one fault. */
        record Refused(List<Fault> faults) implements Parsed {}
    }

    /**
     * Reads a document.
     *
     * @param document maps, lists, text, numbers and booleans
     * @param name the template's name as the call says it; the document's own must be the same, or left out
     */
    public static Parsed parse(@Nullable Object document, String name, TemplateLanguage language) {
        var faults = new Faults();
        var read = Tree.read(document, "", faults, tree -> template(tree, name, language));
        read.ifPresent(template -> distinct(template, faults));
        return faults.isEmpty() && read.isPresent() ? new Parsed.Read(read.get()) : new Parsed.Refused(faults.all());
    }

    private static Template template(Tree tree, String name, TemplateLanguage language) {
        tree.faults().check(name.matches(NAME), "", "the name must match " + NAME);
        var own = tree.optionalText("name").orElse(name);
        tree.faults().check(own.equals(name), tree.at("name"), "is not the name that was called: " + name);
        var items = new ItemParser(language);
        var tiers = tree.list("tiers", 3, (value, at) -> tree.constant(String.valueOf(value), at, Tier.class));
        var seats = SeatParser.seats(tree);
        return new Template(
                name,
                tree.text("title"),
                tree.key("from", STAGE),
                tree.key("to", STAGE),
                tiers.isEmpty() ? List.of(Tier.values()) : tiers,
                dataDecision(tree),
                seats.mfaFrom(),
                seats.rules(),
                duties(tree),
                tree.list("dimensions", MOST_DIMENSIONS, (value, at) -> dimension(value, at, tree.faults(), items)));
    }

    private static boolean dataDecision(Tree tree) {
        var data = tree.value("data");
        return data != null
                && Tree.read(data, tree.at("data"), tree.faults(), section -> {
                            var said = section.text("decision");
                            section.faults()
                                    .check(
                                            said.isEmpty() || said.equals("required") || said.equals("none"),
                                            section.at("decision"),
                                            "must be one of: required, none");
                            return said.equals("required");
                        })
                        .orElse(false);
    }

    private static List<String> duties(Tree tree) {
        var duties = tree.texts("relaxedDuties", DUTIES.size());
        tree.faults()
                .check(DUTIES.containsAll(duties), tree.at("relaxedDuties"), "may name: " + String.join(", ", DUTIES));
        return duties;
    }

    private static java.util.Optional<Dimension> dimension(
            @Nullable Object value, String at, Faults faults, ItemParser items) {
        return Tree.read(
                value,
                at,
                faults,
                tree -> new Dimension(
                        tree.key("key", DIMENSION),
                        tree.text("title"),
                        tree.list("items", MOST_ITEMS, (item, place) -> items.item(item, place, faults))));
    }

    private static void distinct(Template template, Faults faults) {
        var keys = new HashSet<String>();
        var dimensions = new ArrayList<>(template.dimensions());
        for (int d = 0; d < dimensions.size(); d++) {
            var dimension = dimensions.get(d);
            faults.check(keys.add(dimension.key()), "/dimensions/" + d + "/key", "is there twice");
            for (int i = 0; i < dimension.items().size(); i++) {
                var place = "/dimensions/" + d + "/items/" + i + "/key";
                faults.check(keys.add(dimension.items().get(i).key()), place, "is there twice");
            }
        }
        var asks = template.items().findAny().isPresent() || template.dataDecision();
        faults.check(asks, "/dimensions", "asks for nothing");
        var empty =
                template.seats().stream().anyMatch(rule -> rule.round() == RoundName.DATA && !template.dataDecision());
        faults.check(!empty, "/seats/data", "there is no data decision to sign");
    }
}
