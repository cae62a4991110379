package org.countersign.chassis.journal;

/** A stream does not hold what was written to it: an entry is missing, changed, or out of its chain. */
public final class BrokenStreamException extends RuntimeException {
    BrokenStreamException(String stream, long seq, String what) {
        super("stream %s is broken at %d: %s".formatted(stream, seq, what));
    }
}
