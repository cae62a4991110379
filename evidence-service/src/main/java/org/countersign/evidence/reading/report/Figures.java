package org.countersign.evidence.reading.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.contracts.measurement.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Collects measurements; refuses, as a fault of ours, a name that the vocabulary does not have. */
final class Figures {
    private final Map<String, Double> figures = new LinkedHashMap<>();

    /** Notes a figure; {@code null} = the report does not say, and the measurement stays absent. */
    Figures put(String name, @Nullable Double value) {
        if (Vocabulary.find(name).isEmpty()) {
            throw new IllegalArgumentException("not in the vocabulary: " + name);
        }
        if (value != null) {
            figures.put(name, value);
        }
        return this;
    }

    Figures put(String name, long count) {
        return put(name, (double) count);
    }

    Map<String, Double> all() {
        return figures;
    }
}
