package org.countersign.acceptance.kept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with the chains of entries: a gap, a changed entry, a lost tail, a cause that had its effect twice. */
public final class Chains {
    private Chains() {}

    /** All that is wrong, each with its place; empty = nothing. */
    public static List<String> complaints(Kept kept) {
        var complaints = new ArrayList<String>();
        kept.journals().forEach((service, entries) -> {
            var streams = entries.stream().collect(Collectors.groupingBy(KeptEntry::stream));
            streams.forEach((stream, chain) -> follow(service + " " + stream, chain, complaints));
            heads(service, kept.heads().getOrDefault(service, Map.of()), streams, complaints);
        });
        return complaints;
    }

    private static void follow(String name, List<KeptEntry> chain, List<String> complaints) {
        var seq = 0L;
        var hash = "";
        var causes = new HashSet<String>();
        var facts = new HashSet<String>();
        for (var entry : chain) {
            var place = name + "#" + entry.seq() + ": ";
            seq++;
            if (entry.seq() != seq) {
                complaints.add(place + "stands where " + seq + " should");
                seq = entry.seq();
            }
            if (!entry.prev().equals(hash)) {
                complaints.add(place + "does not name the hash of the entry before");
            }
            if (!entry.hash().equals(entry.sealed())) {
                complaints.add(place + "its hash is not that of its content");
            }
            if (!causes.add(entry.causation())) {
                complaints.add(place + "a second effect of " + entry.causation());
            }
            entry.facts().stream()
                    .filter(fact -> !facts.add(fact.id()))
                    .forEach(fact -> complaints.add(place + "a second fact " + fact.id()));
            hash = entry.hash();
        }
    }

    private static void heads(
            String service, Map<String, Long> heads, Map<String, List<KeptEntry>> streams, List<String> complaints) {
        heads.forEach((stream, noted) -> {
            var chain = streams.getOrDefault(stream, List.of());
            var last = chain.isEmpty() ? 0 : chain.getLast().seq();
            if (last < noted) {
                complaints.add(service + " " + stream + ": ends at " + last + ", " + noted + " was noted");
            }
        });
    }
}
