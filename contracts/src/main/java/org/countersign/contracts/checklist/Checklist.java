package org.countersign.contracts.checklist;

import java.util.List;
import java.util.Map;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a transition is about and asks for, as in effect.
 *
 * @param workload the thing that goes live
 * @param from the stage that is left
 * @param to the stage that is entered
 * @param release artifacts that go live; empty where the transition names none
 * @param owners who owns a dimension or an item, by its key
 * @param attributes free, but for the names in domain.md; JSON values
 * @param seats of both rounds, already chosen by tier and by whether there is personal data
 * @param relaxedDuties separations of duty that the template relaxes, by name; empty = all strict
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
        List<String> relaxedDuties) {}
