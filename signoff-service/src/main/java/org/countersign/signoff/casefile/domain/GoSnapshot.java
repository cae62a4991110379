package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the go round signs over (domain.md, <i>snapshot</i>). Owners and due dates of {@code before} items are not in it:
 * who works on a control is not what was approved.
 *
 * @param criteria by item
 * @param items the {@code before} items, by key
 * @param later the {@code cutover} and {@code after} items, by key
 * @param conditions dated conditions; this version grants none
 */
public record GoSnapshot(
        Identity transition,
        Terms.Template template,
        List<Terms.Artifact> release,
        Terms.Environments environments,
        Map<String, Object> attributes,
        Map<String, List<Item.Criterion>> criteria,
        List<Standing> items,
        List<Later> later,
        List<Risk> risks,
        List<String> conditions,
        DataSnapshot.@Nullable DataView dataDecision)
        implements Snapshot {

    static GoSnapshot of(Case seen, Terms terms) {
        var data = seen.heard().data();
        return new GoSnapshot(
                new Identity(seen.id(), terms.workload(), terms.team(), terms.from(), terms.to(), terms.tier()),
                terms.template(),
                sorted(terms.release().stream(), Comparator.comparing(Terms.Artifact::name)),
                terms.environments(),
                Values.uniform(terms.attributes()),
                criteria(terms),
                sorted(
                        terms.items().stream()
                                .filter(item -> item.phase() == Phase.BEFORE)
                                .map(item ->
                                        Standing.of(item, seen.heard().items().get(item.key()))),
                        Comparator.comparing(Standing::key)),
                sorted(
                        terms.items().stream()
                                .filter(item -> item.phase() != Phase.BEFORE)
                                .map(Later::of),
                        Comparator.comparing(Later::key)),
                sorted(seen.risks().stream(), Comparator.comparing(Risk::id)),
                List.of(),
                data == null ? null : DataSnapshot.DataView.of(data));
    }

    private static Map<String, List<Item.Criterion>> criteria(Terms terms) {
        var byItem = new TreeMap<String, List<Item.Criterion>>();
        terms.items().forEach(item -> byItem.put(item.key(), item.criteria()));
        return byItem;
    }

    private static <T> List<T> sorted(Stream<T> values, Comparator<T> order) {
        return values.sorted(order).toList();
    }

    /** Which transition. */
    public record Identity(String id, String workload, String team, String from, String to, String tier) {}

    /**
     * Where a {@code before} item stands.
     *
     * @param evidence digests of what decides, sorted
     */
    public record Standing(
            String key, ItemStatus status, @Nullable Outcome outcome, List<String> evidence) {
        static Standing of(Item item, @Nullable ItemState state) {
            return state == null
                    ? new Standing(item.key(), ItemStatus.OPEN, null, List.of())
                    : new Standing(
                            item.key(),
                            state.status(),
                            state.outcome(),
                            state.evidence().stream()
                                    .map(ItemState.Evidence::digest)
                                    .distinct()
                                    .sorted()
                                    .toList());
        }
    }

    /**
     * What is asked for once the go is given.
     *
     * @param due the day, where it is fixed; a day that follows from a rule moves with the window, which is not signed
     *     over, and is absent
     */
    public record Later(
            String key,
            Phase phase,
            List<String> owners,
            @Nullable Instant due,
            @Nullable String dueRule) {
        static Later of(Item item) {
            var rule = item.dueRule();
            return new Later(item.key(), item.phase(), item.owners(), rule == null ? item.due() : null, rule);
        }
    }
}
