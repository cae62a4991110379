package org.countersign.notification.contact.domain;

import java.util.Set;

/**
 * Who asks about a contact.
 *
 * @param admin may see and set every contact
 */
public record Editor(String id, boolean person, Set<String> teams, boolean admin) {}
