package org.countersign.signoff.casefile.domain;

/**
 * Everything an approver saw of a round, in one order whatever the order of arrival, so that equal content has one
 * canonical form and one digest.
 */
public sealed interface Snapshot permits DataSnapshot, GoSnapshot {
    /** The digest over the canonical bytes; how they come about is no business of the rules. */
    @FunctionalInterface
    interface Seal {
        /** {@code sha256:} and hex. */
        String digest(Snapshot snapshot);
    }
}
