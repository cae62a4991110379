package org.countersign.checklist.transition.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Item;

/**
 * The assessments of a transition, by item, in the order of their arrival; one for each piece of evidence, the newest.
 *
 * @param withdrawn ids of evidence that counts for nothing, also where its assessment comes later
 */
public record EvidenceBook(Map<String, List<Assessment>> byItem, Set<String> withdrawn) {
    /** Older ones than this cannot be what decides, but after that many withdrawals. */
    private static final int KEPT = 200;

    /** Ids are UUIDv7: of two of one time the one that was posted later is the newer, in whatever order they come. */
    static final Comparator<Assessment> BY_TIME =
            Comparator.comparing(Assessment::collectedAt).thenComparing(Assessment::evidence);

    public EvidenceBook {
        byItem = Map.copyOf(byItem);
        withdrawn = Set.copyOf(withdrawn);
    }

    static EvidenceBook empty() {
        return new EvidenceBook(Map.of(), Set.of());
    }

    EvidenceBook with(Assessment assessment) {
        var held = new ArrayList<>(byItem.getOrDefault(assessment.item(), List.of()));
        held.removeIf(other ->
                other.evidence().equals(assessment.evidence()) && other.kind().equals(assessment.kind()));
        held.add(assessment);
        if (held.size() > KEPT) {
            held.remove(held.stream().min(BY_TIME).orElseThrow());
        }
        var items = new LinkedHashMap<>(byItem);
        items.put(assessment.item(), List.copyOf(held));
        return new EvidenceBook(items, withdrawn);
    }

    EvidenceBook without(String evidence) {
        var more = new LinkedHashSet<>(withdrawn);
        more.add(evidence);
        return new EvidenceBook(byItem, more);
    }

    /** The newest that says yes or no to what the item asks now: by the time of collection, then by that of the post. */
    Optional<Assessment> newestConclusive(Item item, String kind) {
        return counting(item, kind).stream().filter(Assessment::isConclusive).max(BY_TIME);
    }

    /** The newest of any outcome. */
    Optional<Assessment> newest(Item item, String kind) {
        return counting(item, kind).stream().max(BY_TIME);
    }

    /** Whether there is evidence that has to be held against what the item asks now. */
    boolean isBehind(Item item, String kind) {
        return standing(item, kind).anyMatch(assessment -> assessment.revision() != item.revision());
    }

    private List<Assessment> counting(Item item, String kind) {
        return standing(item, kind)
                .filter(assessment -> assessment.revision() == item.revision())
                .toList();
    }

    private Stream<Assessment> standing(Item item, String kind) {
        return byItem.getOrDefault(item.key(), List.of()).stream()
                .filter(assessment -> assessment.kind().equals(kind))
                .filter(assessment -> !withdrawn.contains(assessment.evidence()));
    }
}
