package org.countersign.embedded;

/** The wanted port of 127.0.0.1 cannot be listened on, most often because another process does. */
public final class PortTakenException extends RuntimeException {

    private final int port;

    PortTakenException(String what, int port, Throwable cause) {
        super(
                "%s cannot listen on 127.0.0.1:%d: the port is taken. Stop what listens there or choose another port."
                        .formatted(what, port),
                cause);
        this.port = port;
    }

    /** The port that was wanted, 1 to 65535. */
    public int port() {
        return port;
    }
}
