package org.countersign.chassis.request;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A kept answer.
 *
 * @param status 200 to 299
 * @param headers those of {@link #KEPT} that it had
 * @param body as it went over the wire
 */
record Answer(int status, Map<String, String> headers, ByteBuffer body) {
    static final List<String> KEPT = List.of("Location", "ETag", "Content-Type");

    Answer {
        headers = Map.copyOf(headers);
        body = body.asReadOnlyBuffer();
    }

    Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, ByteBuffer.wrap(body));
    }

    byte[] bytes() {
        var bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }
}
