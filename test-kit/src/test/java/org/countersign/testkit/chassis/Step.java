package org.countersign.testkit.chassis;

import java.util.ArrayList;
import java.util.List;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.StreamType;

/** The smallest domain there can be: a list of numbers. */
sealed interface Step {
    record Added(int number) implements Step {}

    record Cleared(String why) implements Step {}

    StreamType<List<Integer>, Step> NUMBERS =
            new StreamType<>("numbers", id -> List.of(), Step::after, new JsonFacts<>(Step.class));

    static List<Integer> after(List<Integer> before, Step step) {
        return switch (step) {
            case Cleared ignored -> List.of();
            case Added(var number) -> {
                var after = new ArrayList<>(before);
                after.add(number);
                yield List.copyOf(after);
            }
        };
    }
}
