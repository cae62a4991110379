package org.countersign.notification.contact.domain;

import java.time.Instant;
import java.util.List;

/** What is kept of a contact. */
public sealed interface ContactFact {
    /** The whole of it, in place of the one before. */
    record ContactPut(ContactKind kind, List<Channel> channels, String zone, String by, Instant at)
            implements ContactFact {}
}
