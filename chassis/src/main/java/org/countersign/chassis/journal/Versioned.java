package org.countersign.chassis.journal;

/**
 * A state and how far its stream was read.
 *
 * @param id of the stream, without its prefix
 * @param seq of the last entry in it; 0 = the stream has none
 * @param hash of that entry; empty where there is none
 */
public record Versioned<S>(String id, long seq, String hash, S state) {
    /** Whether anything was ever written to the stream. */
    public boolean exists() {
        return seq > 0;
    }
}
