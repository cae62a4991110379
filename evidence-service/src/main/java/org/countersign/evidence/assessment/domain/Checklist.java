package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a transition is about and asks for, as far as evidence is concerned.
 *
 * @param workload the thing that goes live
 * @param to the stage that is entered
 * @param release digests of the artifacts that go live; empty where the transition names none
 * @param attributes those that are figures; true is 1, false is 0
 */
public record Checklist(
        String workload,
        String team,
        String to,
        Tier tier,
        List<String> release,
        Map<String, Double> attributes,
        List<Item> items) {
    public Checklist {
        release = List.copyOf(release);
        attributes = Map.copyOf(attributes);
        items = List.copyOf(items);
    }

    public Optional<Item> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The keys of all items, in the order of the checklist. */
    public List<String> keys() {
        return items.stream().map(Item::key).toList();
    }
}
