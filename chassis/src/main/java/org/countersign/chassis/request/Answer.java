package org.countersign.chassis.request;

import java.util.Map;

/**
 * A kept answer.
 *
 * @param status 200 to 299
 * @param headers those of {@link #KEPT} that it had
 * @param body as it went over the wire
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    static final java.util.List<String> KEPT = java.util.List.of("Location", "ETag", "Content-Type");

    Answer {
        headers = Map.copyOf(headers);
    }
}
