package org.countersign.signoff.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void movesWhoCanFillTwoSeatsOutOfTheWay() {
        var matching = Matching.of(
                places("engineering", 1, "business", 1),
                Map.of("anna", Set.of("engineering", "business"), "bert", Set.of("business")));

        assertThat(matching.bySeat()).containsEntry("engineering", List.of("anna"));
        assertThat(matching.bySeat()).containsEntry("business", List.of("bert"));
    }

    @Test
    void seatsAPersonOnce() {
        var places = places("engineering", 1, "business", 1);
        var matching = Matching.of(places, Map.of("anna", Set.of("engineering", "business")));

        assertThat(matching.size()).isEqualTo(1);
        assertThat(matching.fills(places)).isFalse();
    }

    @Test
    void takesAsManyOnASeatAsItAsksFor() {
        var places = places("engineering", 2, "business", 1);
        var two = Map.of("anna", Set.of("engineering"), "bert", Set.of("engineering"), "carl", Set.of("engineering"));

        assertThat(Matching.of(places, two).bySeat().get("engineering")).hasSize(2);
        assertThat(Matching.of(places, two).fills(places)).isFalse();
    }

    @Test
    void seatsAsManyAsTryingEverythingWould() {
        var random = new Random(42);
        for (var round = 0; round < 2_000; round++) {
            var places = new LinkedHashMap<String, Integer>();
            for (var seat = 0; seat < 1 + random.nextInt(4); seat++) {
                places.put("seat-" + seat, 1 + random.nextInt(2));
            }
            var canFill = new TreeMap<String, Set<String>>();
            for (var person = 0; person < random.nextInt(6); person++) {
                canFill.put("person-" + person, someOf(places.keySet(), random));
            }

            var matching = Matching.of(places, canFill);

            assertThat(matching.size()).as("%s %s", places, canFill).isEqualTo(best(places, canFill));
            assertThat(matching.bySeat()).allSatisfy((seat, sitting) -> {
                assertThat(sitting).hasSizeLessThanOrEqualTo(places.get(seat));
                assertThat(sitting)
                        .allSatisfy(person -> assertThat(canFill.get(person)).contains(seat));
            });
            assertThat(matching.bySeat().values().stream().flatMap(List::stream))
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<String> someOf(Set<String> seats, Random random) {
        var some = new TreeSet<String>();
        seats.stream().filter(seat -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private static int best(Map<String, Integer> left, Map<String, Set<String>> canFill) {
        return best(new HashMap<>(left), new ArrayList<>(canFill.values()), 0);
    }

    private static int best(Map<String, Integer> left, List<Set<String>> people, int next) {
        if (next == people.size()) {
            return 0;
        }
        var most = best(left, people, next + 1);
        for (var seat : people.get(next)) {
            if (left.get(seat) > 0) {
                left.merge(seat, -1, Integer::sum);
                most = Math.max(most, 1 + best(left, people, next + 1));
                left.merge(seat, 1, Integer::sum);
            }
        }
        return most;
    }

    private static Map<String, Integer> places(String one, int ones, String other, int others) {
        var places = new LinkedHashMap<String, Integer>();
        places.put(one, ones);
        places.put(other, others);
        return places;
    }
}
