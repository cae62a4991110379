package org.countersign.checklist.transition.domain;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.DataItems;
import org.countersign.checklist.template.domain.Dimension;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.template.domain.TemplateItem;
import org.jspecify.annotations.Nullable;

/** The checklist in effect: what the template asks of that tier, as the transition sets it, with its data items. */
final class ChecklistAssembly {
    private static final String DATA = "data";

    private ChecklistAssembly() {}

    static Checklist of(Settings settings, Template template, TemplateRef ref, @Nullable DataDecision decision) {
        var attributes = Attributes.effective(settings.attributes());
        return new Checklist(
                settings.workload(),
                settings.team(),
                settings.from(),
                settings.to(),
                settings.tier(),
                ref,
                settings.release(),
                settings.environments(),
                settings.owners(),
                attributes,
                settings.goLiveWindow(),
                items(settings, template, decision),
                template.seats(settings.tier(), personalData(settings, decision)),
                template.relaxedDuties());
    }

    /** Whether there is personal data: the attribute says so, or any dataset. */
    static boolean personalData(Settings settings, @Nullable DataDecision decision) {
        return Attributes.isTrue(settings.attributes(), Attributes.PERSONAL_DATA)
                || (decision != null && decision.personalData());
    }

    private static List<Item> items(Settings settings, Template template, @Nullable DataDecision decision) {
        var assembly = new ItemAssembly(settings);
        var data = template.dataDecision()
                ? DataItems.of(decision)
                : List.<org.countersign.checklist.datadecision.domain.DataItem>of();
        var placed = template.dimensions().stream().anyMatch(ChecklistAssembly::isData);
        var worded = template.dimensions().stream()
                .flatMap(dimension -> Stream.concat(
                        dimension.items().stream()
                                .filter(item -> isAsked(item, settings))
                                .map(item -> assembly.item(item, dimension.key())),
                        isData(dimension) ? data.stream().map(assembly::item) : Stream.empty()));
        return (placed ? worded : Stream.concat(worded, data.stream().map(assembly::item))).toList();
    }

    private static boolean isData(Dimension dimension) {
        return dimension.key().equals(DATA);
    }

    /** An item that hangs on an attribute is left out only where somebody says false: silence is no answer. */
    private static boolean isAsked(TemplateItem item, Settings settings) {
        var left = item.unlessFalse() != null
                && Boolean.FALSE.equals(settings.attributes().get(item.unlessFalse()));
        return settings.tier().compareTo(item.tier()) >= 0 && !left;
    }
}
