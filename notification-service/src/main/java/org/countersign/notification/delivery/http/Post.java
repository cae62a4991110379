package org.countersign.notification.delivery.http;

import java.util.Map;
import org.countersign.notification.delivery.application.Destination;

/** One message on its way. */
public final class Post {
    private final Destination to;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean only200;

    /** {@code only200}: whether 200 alone means that it was taken, else any 2xx. */
    public Post(Destination to, Map<String, String> headers, byte[] body, boolean only200) {
        this.to = to;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.only200 = only200;
    }

    Destination to() {
        return to;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean only200() {
        return only200;
    }
}
