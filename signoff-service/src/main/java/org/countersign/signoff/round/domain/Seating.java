package org.countersign.signoff.round.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.Signoff;
import org.countersign.signoff.casefile.domain.Terms;

/**
 * The seats of a round and who sits on them. Who signed as one seat sits on that seat and on no other, because the
 * signed statement names it; who has not signed yet can still go to any seat of theirs.
 *
 * @param seats in the order of the template
 */
public record Seating(List<Terms.Seat> seats, List<Signoff> signoffs) {
    /** Of a round as it stands. */
    public static Seating of(Terms terms, Round round) {
        return new Seating(terms.seats(round.name()), round.signoffs());
    }

    /** Whether everybody who is asked for has approved, each on one seat, and nobody said no. */
    public boolean complete() {
        return !rejected() && matching(Map.of(), true).fills(places());
    }

    /** Whether somebody said no. */
    public boolean rejected() {
        return signoffs.stream().anyMatch(signoff -> signoff.choice() == Choice.REJECT);
    }

    /** Whether that person spoke in this round, on whichever seat. */
    public boolean hasSigned(String person) {
        return signoffs.stream().anyMatch(signoff -> signoff.by().equals(person));
    }

    /** Who sits on a seat, approving or not. */
    public List<String> on(String seat) {
        return matching(Map.of(), false).bySeat().getOrDefault(seat, List.of());
    }

    /** Keys of the seats that take one more person. */
    public List<String> open() {
        return seats.stream()
                .filter(seat -> on(seat.key()).size() < seat.count())
                .map(Terms.Seat::key)
                .toList();
    }

    /** The seats asked for that somebody with these roles can hold. */
    public Set<String> heldBy(Set<String> roles) {
        var held = new TreeSet<String>();
        seats.stream().map(Terms.Seat::key).filter(roles::contains).forEach(held::add);
        return held;
    }

    /** Of these, the seats that would seat one person more than sit now. */
    public List<String> canStillFill(String person, Set<String> roles) {
        var sitting = matching(Map.of(), false).size();
        return heldBy(roles).stream()
                .filter(seat -> matching(Map.of(person, Set.of(seat)), false).size() > sitting)
                .toList();
    }

    private Matching matching(Map<String, Set<String>> more, boolean approvalsOnly) {
        var canFill = new TreeMap<String, Set<String>>();
        signoffs.stream()
                .filter(signoff -> !approvalsOnly || signoff.choice() == Choice.APPROVE)
                .forEach(signoff -> canFill.put(signoff.by(), Set.of(signoff.seat())));
        more.forEach(canFill::putIfAbsent);
        return Matching.of(places(), canFill);
    }

    private Map<String, Integer> places() {
        var places = new LinkedHashMap<String, Integer>();
        seats.forEach(seat -> places.merge(seat.key(), seat.count(), Integer::sum));
        return places;
    }
}
