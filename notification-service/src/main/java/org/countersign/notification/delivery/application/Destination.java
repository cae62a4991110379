package org.countersign.notification.delivery.application;

import org.jspecify.annotations.Nullable;

/**
 * Where a notice goes.
 *
 * @param url a secret
 * @param secret what a webhook's messages are signed with
 * @param trusted named by the operator, not by a person: it is not held against the address rules
 */
public record Destination(String url, @Nullable String secret, boolean trusted) {
    /** Without the secrets, so that no log holds them. */
    @Override
    public String toString() {
        return trusted ? "Destination[trusted]" : "Destination[]";
    }
}
