package org.countersign.chassis.journal;

/**
 * Writes and reads the folded state of one kind of stream, for snapshots.
 *
 * @param <S> state of the stream
 */
public interface StateCodec<S> {
    /**
     * Changes with the shape of the state and with what facts do to it. A snapshot that was taken under another
     * fingerprint is not looked at.
     */
    String fingerprint();

    /** The state as text. */
    String write(S state);

    /** What {@link #write} wrote under this fingerprint; any exception means that it cannot be read. */
    S read(String text);
}
