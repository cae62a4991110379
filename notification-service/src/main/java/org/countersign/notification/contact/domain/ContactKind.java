package org.countersign.notification.contact.domain;

/** Who is reached. */
public enum ContactKind {
    PERSON,
    TEAM
}
