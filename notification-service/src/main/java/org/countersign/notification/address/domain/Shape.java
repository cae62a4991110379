package org.countersign.notification.address.domain;

import java.net.URI;

/** What an address says by itself, before anybody asks where its name leads. */
public sealed interface Shape {
    /**
     * It may be looked up.
     *
     * @param host a name in lower case, or an IP address without brackets
     * @param plain http, which is for loopback alone
     */
    record Fit(URI uri, String host, int port, boolean plain) implements Shape {}

    /** It is refused whatever it leads to. */
    record Unfit(Refusal refusal) implements Shape {}
}
