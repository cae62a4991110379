package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was decided, and everything that follows from it: one entry.
 *
 * @param snapshots those that the facts name, by digest
 */
public record Settled(List<CaseFact> facts, Map<String, Snapshot> snapshots) {
    /** More consequences than this of one cause mean rules that chase each other. */
    private static final int MOST = 32;

    /**
     * Follows the rule from fact to fact until the case is at rest.
     *
     * @throws IllegalStateException where it does not come to rest
     */
    public static Settled of(Case seen, List<CaseFact> decided, Rule rule, Instant now) {
        var facts = new ArrayList<CaseFact>();
        var snapshots = new TreeMap<String, Snapshot>();
        var state = seen;
        for (var fact : decided) {
            state = take(state, fact, facts, snapshots);
        }
        for (var next = rule.next(state, now); next.isPresent(); next = rule.next(state, now)) {
            if (facts.size() > decided.size() + MOST) {
                throw new IllegalStateException("rules chase each other: " + facts);
            }
            state = take(state, next.get(), facts, snapshots);
        }
        return new Settled(List.copyOf(facts), snapshots);
    }

    private static Case take(Case state, CaseFact fact, List<CaseFact> facts, Map<String, Snapshot> snapshots) {
        facts.add(fact);
        var after = Fold.evolve(state, fact);
        if (fact instanceof CaseFact.RoundOpened opened) {
            var round = after.round(opened.round());
            if (round != null) {
                snapshots.put(opened.snapshot(), round.snapshot());
            }
        }
        return after;
    }
}
