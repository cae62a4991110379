package org.countersign.acceptance.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.acceptance.wire.Json;

/** Which facts others must have been told, by a list of its own. */
public final class Announced {
    private static final Map<String, Set<String>> TOLD = Map.of(
            "checklist-service",
            Set.of(
                    "transition-opened",
                    "transition-changed",
                    "data-decision-made",
                    "none-held-confirmed",
                    "item-satisfied",
                    "item-failed",
                    "item-went-stale",
                    "item-reopened",
                    "item-waived",
                    "item-not-applicable",
                    "readiness-changed"),
            "evidence-service",
            Set.of("evidence-recorded", "evidence-assessed", "evidence-withdrawn"),
            "signoff-service",
            Set.of(
                    "round-opened",
                    "signed",
                    "signoffs-voided",
                    "data-decision-approved",
                    "data-approval-voided",
                    "decided",
                    "revoked",
                    "suspended",
                    "resumed",
                    "risk-raised",
                    "risk-accepted"),
            "notification-service",
            Set.of("notice-delivered", "delivery-given-up", "notice-undeliverable"));

    private Announced() {}

    /**
     * Where a fact stands.
     *
     * @param index of the fact in its entry, from 0
     */
    public record Place(String service, String stream, long seq, int index) implements Comparable<Place> {
        /** Of two places in one stream. */
        @Override
        public int compareTo(Place other) {
            return seq == other.seq ? Integer.compare(index, other.index) : Long.compare(seq, other.seq);
        }
    }

    /** The ids that must be on the topics, and where each comes from. */
    public static Map<String, Place> of(Kept kept) {
        var told = new HashMap<String, Place>();
        kept.journals().forEach((service, entries) -> entries.forEach(entry -> put(service, entry, told)));
        return told;
    }

    private static void put(String service, KeptEntry entry, Map<String, Place> told) {
        List<KeptEntry.KeptFact> facts = entry.facts();
        for (var index = 0; index < facts.size(); index++) {
            if (isTold(service, facts.get(index))) {
                told.put(facts.get(index).id(), new Place(service, entry.stream(), entry.seq(), index));
            }
        }
    }

    /** Void sign-offs that nobody had given are nobody's news. */
    private static boolean isTold(String service, KeptEntry.KeptFact fact) {
        return TOLD.getOrDefault(service, Set.of()).contains(fact.type())
                && !(fact.type().equals("signoffs-voided")
                        && Json.read(fact.data()).path("signers").isEmpty());
    }
}
