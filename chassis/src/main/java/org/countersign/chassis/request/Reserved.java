package org.countersign.chassis.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key in use.
 *
 * @param id SHA-256 of caller, method, path and key, 64 hex digits
 * @param digest SHA-256 of query and body, 64 hex digits
 * @param owner the try that works on it, or did
 * @param resource id for what the call creates
 * @param at when the owner took it
 * @param answer absent while the owner works
 */
record Reserved(
        String id,
        String digest,
        String owner,
        String resource,
        Instant at,
        @Nullable Answer answer) {

    /** The same call in the hands of another try; it creates the same resource. */
    Reserved takenOverBy(String other, Instant now) {
        return new Reserved(id, digest, other, resource, now, null);
    }
}
