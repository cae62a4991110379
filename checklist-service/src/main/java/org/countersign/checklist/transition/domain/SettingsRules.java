package org.countersign.checklist.transition.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.Faults;
import org.countersign.checklist.control.domain.Times;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.datadecision.domain.DataItems;
import org.countersign.checklist.template.domain.Template;

/** What settings may say, held against the template that they are for. */
public final class SettingsRules {
    private static final String WORKLOAD = "[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 ._@:/+-]{0,99}";
    private static final String DIGEST = "sha256:[0-9a-f]{64}";
    private static final String CRITERION = "[A-Za-z][A-Za-z0-9-]{0,39}";
    private static final String OUT_OF_REACH = "must be of the years 1970 to 9999";
    private static final int MOST = 100;
    private static final int MOST_CRITERIA = 20;

    private final Template template;
    private final Expressions expressions;
    private final Faults faults = new Faults();

    private SettingsRules(Template template, Expressions expressions) {
        this.template = template;
        this.expressions = expressions;
    }

    /** Every bad place, by the field of the call; empty where all of it can be taken. */
    public static List<Fault> faults(Settings settings, Template template, Expressions expressions) {
        var rules = new SettingsRules(template, expressions);
        rules.identity(settings);
        rules.release(settings);
        rules.environments(settings);
        rules.owners(settings.owners());
        Attributes.check(settings.attributes(), rules.faults);
        rules.window(settings);
        rules.criteria(settings.criteria());
        rules.due(settings.due());
        return rules.faults.all();
    }

    private void identity(Settings settings) {
        faults.check(settings.workload().matches(WORKLOAD), "/workload", "must match " + WORKLOAD);
        faults.check(settings.team().matches(NAME), "/team", "must match " + NAME);
        faults.check(
                settings.to().equals(template.to()),
                "/to",
                "the template " + template.name() + " leads to " + template.to());
        faults.check(
                settings.from().equals(template.from()),
                "/from",
                "the template " + template.name() + " leads from " + template.from());
        faults.check(
                template.tiers().contains(settings.tier()),
                "/tier",
                "the template " + template.name() + " is for: "
                        + template.tiers().stream()
                                .map(tier -> tier.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private void release(Settings settings) {
        faults.check(settings.release().size() <= MOST, "/release/artifacts", "may name at most " + MOST);
        var names = new HashSet<String>();
        for (int index = 0; index < settings.release().size(); index++) {
            var artifact = settings.release().get(index);
            var at = "/release/artifacts/" + index;
            faults.check(artifact.name().matches(NAME), at + "/name", "must match " + NAME);
            faults.check(names.add(artifact.name()), at + "/name", "is there twice");
            faults.check(artifact.digest().matches(DIGEST), at + "/digest", "must match " + DIGEST);
        }
    }

    private void environments(Settings settings) {
        var environments = settings.environments();
        faults.check(environments.from().matches(NAME), "/environments/from", "must match " + NAME);
        faults.check(environments.to().matches(NAME), "/environments/to", "must match " + NAME);
        faults.check(
                environments.productionLike().size() <= MOST,
                "/environments/productionLike",
                "may name at most " + MOST);
        for (int index = 0; index < environments.productionLike().size(); index++) {
            var at = "/environments/productionLike/" + index;
            faults.check(environments.productionLike().get(index).matches(NAME), at, "must match " + NAME);
        }
    }

    private void owners(Map<String, List<String>> owners) {
        var dimensions =
                template.dimensions().stream().map(dimension -> dimension.key()).collect(Collectors.toSet());
        owners.forEach((key, names) -> {
            var at = Faults.at("/owners", key);
            faults.check(
                    dimensions.contains(key) || isItem(key) || isDataDimension(key),
                    at,
                    "the template has no dimension or item of that key");
            var fit = !names.isEmpty() && names.size() <= 20 && names.stream().allMatch(name -> name.matches(NAME));
            faults.check(fit, at, "must be 1 to 20 names that match " + NAME);
        });
    }

    private void window(Settings settings) {
        var window = settings.goLiveWindow();
        faults.check(
                window == null || window.opens().isBefore(window.closes()),
                "/goLiveWindow/closes",
                "must be after opens");
        if (window != null) {
            faults.check(Times.isInReach(window.opens()), "/goLiveWindow/opens", OUT_OF_REACH);
            faults.check(Times.isInReach(window.closes()), "/goLiveWindow/closes", OUT_OF_REACH);
        }
    }

    private void criteria(Map<String, Map<String, String>> criteria) {
        faults.check(criteria.size() <= MOST, "/criteria", "may name at most " + MOST + " items");
        criteria.entrySet().stream().limit(MOST).forEach(of -> {
            var item = of.getKey();
            var named = of.getValue();
            var at = Faults.at("/criteria", item);
            faults.check(isItem(item), at, "the template has no item of that key");
            faults.check(!isItem(item) || takesCriteria(item), at, "the item takes no criteria");
            faults.check(named.size() <= MOST_CRITERIA, at, "may hold at most " + MOST_CRITERIA);
            named.entrySet().stream().limit(MOST_CRITERIA).forEach(entry -> {
                var name = entry.getKey();
                var place = Faults.at(at, name);
                faults.check(name.matches(CRITERION), place, "its name must match " + CRITERION);
                expressions.problem(entry.getValue()).ifPresent(problem -> faults.add(place, problem));
            });
        });
    }

    private void due(Map<String, String> due) {
        due.forEach((item, text) -> {
            var at = Faults.at("/due", item);
            faults.check(isItem(item), at, "the template has no item of that key");
            faults.check(
                    Times.instant(text).isPresent() || Times.duration(text).isPresent(),
                    at,
                    "must be a time as RFC 3339 in UTC, of the years 1970 to 9999, or a duration as ISO 8601 from the"
                            + " cutover, of at most 100 years");
        });
    }

    private boolean isItem(String key) {
        return template.items().anyMatch(item -> item.key().equals(key)) || isDataItem(key);
    }

    private boolean isDataItem(String key) {
        return template.dataDecision() && DataItems.isPossible(key);
    }

    private boolean isDataDimension(String key) {
        return template.dataDecision() && key.equals("data");
    }

    private boolean takesCriteria(String key) {
        var decided = DecidedKinds.all();
        return (isDataItem(key) && DataItems.takesCriteria(key))
                || template.items()
                        .filter(item -> item.key().equals(key))
                        .flatMap(item -> item.proofs().stream())
                        .anyMatch(proof -> !decided.contains(proof.kind())
                                && !proof.criteria().isEmpty());
    }

    /** Names that no rule of this class may forget to check. */
    static Set<String> checkedFields() {
        return Set.of(
                "workload",
                "team",
                "from",
                "to",
                "tier",
                "release",
                "environments",
                "owners",
                "attributes",
                "goLiveWindow",
                "criteria",
                "due");
    }
}
