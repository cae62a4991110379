package org.countersign.embedded;

/**
 * How full the embedded store is.
 *
 * @param bytes what its folder takes on disk
 * @param comfortableBytes {@link EmbeddedStore#COMFORTABLE_BYTES}, the size up to which it was measured to serve well
 */
public record Fill(long bytes, long comfortableBytes) {

    /** The share of the comfortable size in whole percent; over 100 when it is past it. */
    public int percent() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes * 100 / comfortableBytes));
    }

    /** Whether a real server, by {@code MONGODB_URI}, should take over. */
    public boolean pastComfort() {
        return bytes > comfortableBytes;
    }
}
