package org.countersign.contracts;

/** A fact that one service states for the others: immutable, in the past tense, about one transition. */
public interface Event {
    /** Id of the transition, UUIDv7 text; the Kafka key and the CloudEvents {@code subject}. */
    String transition();
}
