package org.countersign.chassis.inbox;

/** A record that can never be read: it goes to the dead-letter topic without another attempt. */
public final class MalformedEventException extends RuntimeException {
    MalformedEventException(String message) {
        super(message);
    }

    MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
