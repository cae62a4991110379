package org.countersign.chassis.journal;

/**
 * How carrying out a command ended.
 *
 * @param <S> state of the stream
 * @param <R> the refusal of the domain
 */
public sealed interface Execution<S, R> {
    /**
     * The command is in effect.
     *
     * @param after the stream as it stands
     * @param repeated the same cause had its effect before; nothing was written this time
     */
    record Done<S, R>(Versioned<S> after, boolean repeated) implements Execution<S, R> {}

    /** The command was refused; nothing was written. */
    record Refused<S, R>(R refusal) implements Execution<S, R> {}
}
