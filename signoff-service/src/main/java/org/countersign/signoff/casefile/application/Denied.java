package org.countersign.signoff.casefile.application;

/**
 * Why a command that says what its caller saw is not carried out.
 *
 * @param <R> the refusal of the domain
 */
public sealed interface Denied<R> {
    /**
     * The case is not what the caller saw.
     *
     * @param tag the entity tag of what stands
     */
    record Stale<R>(String tag) implements Denied<R> {}

    /** The rules say no. */
    record Ruled<R>(R why) implements Denied<R> {}
}
