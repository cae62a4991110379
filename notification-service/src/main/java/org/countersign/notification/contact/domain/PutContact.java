package org.countersign.notification.contact.domain;

import java.time.Instant;
import java.util.List;

/**
 * The wish to be reached this way.
 *
 * @param channels each with an id and a secret for the case that it is new
 */
public record PutContact(ContactKind kind, List<Channel> channels, String zone, Editor by, Instant at) {}
