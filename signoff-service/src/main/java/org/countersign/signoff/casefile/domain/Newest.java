package org.countersign.signoff.casefile.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * How new what checklist-service said is, by its place in that service's stream of the transition: of two facts the one that
 * was written later is the newer. When they were asked for says nothing of that.
 *
 * @param sequences from 1, by what they are about
 */
public record Newest(Map<String, Long> sequences) {
    static final Newest NOTHING = new Newest(Map.of());

    public Newest {
        sequences = Map.copyOf(sequences);
    }

    /** Whether something newer is known; never of what does not say its place, which is taken in the order of arrival. */
    boolean isOlder(String topic, long sequence) {
        return sequence > 0 && sequence < sequences.getOrDefault(topic, 0L);
    }

    /** Whether all that is known of it was written before that place; also where its place was not said. */
    boolean isBefore(String topic, long sequence) {
        return sequences.getOrDefault(topic, 0L) < sequence;
    }

    /** The place that is known stays, where what is said does not say its own. */
    Newest with(String topic, long sequence) {
        if (sequence <= 0) {
            return this;
        }
        var more = new HashMap<>(sequences);
        more.merge(topic, sequence, Math::max);
        return new Newest(more);
    }
}
