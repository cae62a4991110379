package org.countersign.chassis.journal;

/** Others wrote to the stream faster than this writer could, for all its attempts: try again later. */
public final class StreamBusyException extends RuntimeException {
    StreamBusyException(String stream, int attempts) {
        super("stream %s was taken in %d attempts".formatted(stream, attempts));
    }
}
