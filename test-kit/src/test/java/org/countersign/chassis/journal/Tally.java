package org.countersign.chassis.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers in the order they came, with a count of how many facts were folded to know them. */
record Tally(StreamType<List<Integer>, Tally.Step> type, AtomicInteger folded) {
    sealed interface Step {
        record Added(int number) implements Step {}
    }

    /** Snapshots are written as by this codec. */
    static Tally with(StateCodec<List<Integer>> codec) {
        var folded = new AtomicInteger();
        return new Tally(
                new StreamType<>(
                        "tally",
                        id -> List.of(),
                        (before, step) -> {
                            folded.incrementAndGet();
                            return after(before, step);
                        },
                        new JsonFacts<>(Step.class),
                        codec),
                folded);
    }

    private static List<Integer> after(List<Integer> before, Step step) {
        return switch (step) {
            case Step.Added(var number) -> {
                var after = new ArrayList<>(before);
                after.add(number);
                yield List.copyOf(after);
            }
        };
    }

    /** A codec of that fingerprint, which alters what it writes. */
    record Text(String fingerprint, UnaryOperator<String> altering) implements StateCodec<List<Integer>> {
        Text(String fingerprint) {
            this(fingerprint, UnaryOperator.identity());
        }

        @Override
        public String write(List<Integer> state) {
            return altering.apply(state.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }

        @Override
        public List<Integer> read(String text) {
            return Stream.of(text.strip().split(",")).map(Integer::valueOf).toList();
        }
    }
}
