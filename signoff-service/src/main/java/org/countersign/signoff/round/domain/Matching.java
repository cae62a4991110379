package org.countersign.signoff.round.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * People on seats, one seat a person: an exact maximum matching (augmenting paths, Kuhn 1955), so that somebody who can
 * fill two seats never blocks one who can fill only one of them.
 *
 * @param bySeat who sits where, in the order of the seats; a seat nobody fills has an empty list
 */
public record Matching(Map<String, List<String>> bySeat) {

    /**
     * Seats as many people as can be.
     *
     * @param places how many people each seat takes
     * @param canFill the seats that each person can fill; seats that are not asked for are ignored
     */
    public static Matching of(Map<String, Integer> places, Map<String, Set<String>> canFill) {
        var search = new Search(places, new TreeMap<>(canFill));
        search.canFill.keySet().forEach(person -> search.seat(person, new HashSet<>()));
        return new Matching(search.seated);
    }

    /** How many people sit. */
    public int size() {
        return bySeat.values().stream().mapToInt(List::size).sum();
    }

    /** Whether every place is taken. */
    public boolean fills(Map<String, Integer> places) {
        return places.entrySet().stream()
                .allMatch(seat -> bySeat.getOrDefault(seat.getKey(), List.of()).size() >= seat.getValue());
    }

    /** The state of one search; seats are visited at most once for each person, so it ends. */
    private static final class Search {
        private final Map<String, Integer> places;
        private final Map<String, Set<String>> canFill;
        private final Map<String, List<String>> seated = new LinkedHashMap<>();

        Search(Map<String, Integer> places, Map<String, Set<String>> canFill) {
            this.places = places;
            this.canFill = canFill;
            places.keySet().forEach(seat -> seated.put(seat, new ArrayList<>()));
        }

        boolean seat(String person, Set<String> visited) {
            for (var seat : places.keySet()) {
                if (canFill.getOrDefault(person, Set.of()).contains(seat) && visited.add(seat)) {
                    if (takesFree(seat, person) || takesOver(seat, person, visited)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean takesFree(String seat, String person) {
            var sitting = seated.getOrDefault(seat, List.of());
            return sitting.size() < places.getOrDefault(seat, 0) && sitting.add(person);
        }

        private boolean takesOver(String seat, String person, Set<String> visited) {
            var sitting = seated.getOrDefault(seat, List.of());
            for (var i = 0; i < sitting.size(); i++) {
                if (seat(sitting.get(i), visited)) {
                    sitting.set(i, person);
                    return true;
                }
            }
            return false;
        }
    }
}
