package org.countersign.checklist.datadecision.domain;

/** Whose agreement it is. */
public enum AgreedBy {
    USERS,
    CUSTOMER
}
