package org.countersign.checklist.control.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a transition is about and asks for, as in effect; other services are told of all of it.
 *
 * @param owners who owns a dimension or an item, by its key
 * @param attributes JSON values, defaults filled in
 * @param seats of both rounds, chosen by tier and by whether there is personal data
 */
public record Checklist(
        String workload,
        String team,
        String from,
        String to,
        Tier tier,
        TemplateRef template,
        List<Artifact> release,
        Environments environments,
        Map<String, List<String>> owners,
        Map<String, Object> attributes,
        @Nullable Window goLiveWindow,
        List<Item> items,
        List<Seat> seats,
        List<String> relaxedDuties) {
    public Checklist {
        release = List.copyOf(release);
        owners = Map.copyOf(owners);
        attributes = Map.copyOf(attributes);
        items = List.copyOf(items);
        seats = List.copyOf(seats);
        relaxedDuties = List.copyOf(relaxedDuties);
    }

    /** The same with other items. */
    public Checklist with(List<Item> others) {
        return new Checklist(
                workload,
                team,
                from,
                to,
                tier,
                template,
                release,
                environments,
                owners,
                attributes,
                goLiveWindow,
                others,
                seats,
                relaxedDuties);
    }

    /** The item of that key. */
    public Optional<Item> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
