package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.Map;

/** A criterion's expression, as far as it can be used. */
public sealed interface Expression {
    /**
     * It can be evaluated once all its names have values.
     *
     * @param names every name in it, each once
     * @param comparisons those of a single figure with a limit, in the order of the text; empty where it is more
     *     involved than that
     */
    record Usable(List<Name> names, List<Comparison> comparisons, Evaluation evaluation) implements Expression {
        public Usable {
            names = List.copyOf(names);
            comparisons = List.copyOf(comparisons);
        }
    }

    /** It cannot be used, whatever the figures are. */
    record Unusable(String why) implements Expression {}

    /**
     * A measurement, or an attribute of the transition.
     *
     * @param text as in the expression
     * @param symbol of its unit, empty for counts, ratios and attributes
     */
    record Name(String text, String symbol) {
        private static final String ATTRIBUTE = "attribute.";

        public boolean isAttribute() {
            return text.startsWith(ATTRIBUTE);
        }
    }

    /** A figure held against a limit. */
    record Comparison(Name measured, Limit limit) {}

    /** What a figure is held against. */
    sealed interface Limit {
        record Fixed(double value) implements Limit {}

        record Named(String name) implements Limit {}
    }

    /** Whether it holds. */
    @FunctionalInterface
    interface Evaluation {
        Truth of(Map<String, Double> values);
    }

    /** The answer of an expression. */
    enum Truth {
        HOLDS,
        FAILS,
        UNDECIDED
    }
}
