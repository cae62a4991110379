package org.countersign.notification.address.domain;

import java.net.InetAddress;
import java.util.List;

/** What the guard says of an address. */
public sealed interface Verdict {
    /** It may be used, now, by these IP addresses and no others. */
    record Allowed(Shape.Fit target, List<InetAddress> addresses) implements Verdict {}

    /** It may not be used. */
    record Refused(Refusal refusal) implements Verdict {}
}
