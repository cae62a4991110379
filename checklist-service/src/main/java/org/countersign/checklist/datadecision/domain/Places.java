package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Walks a decision with the place of each part. */
final class Places {
    private Places() {}

    /** Asks every dataset, with its JSON pointer. */
    static List<Contradiction> datasets(
            DataDecision decision, BiFunction<DataDecision.Dataset, String, Stream<Contradiction>> rule) {
        return IntStream.range(0, decision.datasets().size())
                .boxed()
                .flatMap(index -> rule.apply(decision.datasets().get(index), "/datasets/" + index))
                .toList();
    }

    /** Asks every promise, with its JSON pointer. */
    static Stream<Contradiction> promises(
            DataDecision decision, BiFunction<DataDecision.Promise, String, Stream<Contradiction>> rule) {
        return IntStream.range(0, decision.promises().size())
                .boxed()
                .flatMap(index -> rule.apply(decision.promises().get(index), "/promises/" + index));
    }

    /** A constant as it stands in JSON. */
    static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
