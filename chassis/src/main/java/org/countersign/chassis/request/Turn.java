package org.countersign.chassis.request;

/** What a call under a key is to do. */
sealed interface Turn {
    /** Do the work. */
    record Run(Reserved reserved) implements Turn {}

    /** Say again what was said. */
    record Replay(Answer answer) implements Turn {}

    /** The key belongs to another call. */
    record Reused() implements Turn {}

    /** Somebody is at work on it. */
    record Busy() implements Turn {}
}
