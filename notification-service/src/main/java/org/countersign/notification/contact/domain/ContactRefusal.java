package org.countersign.notification.contact.domain;

/** Why a contact is not shown or not set. */
public enum ContactRefusal {
    /** Neither the caller's own, nor that of a team of the caller. */
    NOT_YOURS,
    /** Where a team's notices go is decided by a person. */
    PERSON_NEEDED,
    /** The name is a team's already, or a person's: who holds one must not take the other's notices. */
    OTHER_KIND
}
