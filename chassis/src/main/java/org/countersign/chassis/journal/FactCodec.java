package org.countersign.chassis.journal;

/**
 * Writes and reads the facts of one kind of stream.
 *
 * @param <F> sealed type of the facts
 */
public interface FactCodec<F> {
    /** The name under which a fact is kept; it outlives the name of its class. */
    String type(F fact);

    /** The fact as JSON. */
    String write(F fact);

    /**
     * A fact that was written before, by this version or an older one.
     *
     * @throws IllegalArgumentException for a type that is not known
     */
    F read(String type, String json);
}
