package org.countersign.chassis.journal;

import java.util.List;

/**
 * What a decision says of a command, in the words of the journal.
 *
 * @param <F> facts of the stream
 * @param <R> the refusal of the domain
 */
public sealed interface Ruling<F, R> {
    /** Write these facts as one entry; an empty list writes nothing and is no refusal. */
    record Write<F, R>(List<F> facts) implements Ruling<F, R> {}

    /** Write nothing, for this reason. */
    record Refuse<F, R>(R refusal) implements Ruling<F, R> {}

    /** {@link Write} of these facts. */
    static <F, R> Ruling<F, R> write(List<F> facts) {
        return new Write<>(List.copyOf(facts));
    }

    /** {@link Refuse} for this reason. */
    static <F, R> Ruling<F, R> refuse(R refusal) {
        return new Refuse<>(refusal);
    }
}
