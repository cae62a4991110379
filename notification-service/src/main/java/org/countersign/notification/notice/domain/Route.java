package org.countersign.notification.notice.domain;

/** By which way the receivers of a notice were found. */
public enum Route {
    OWN_CONTACT,
    TEAM_CHANNEL,
    DEFAULT_RECEIVER,
    NO_RECEIVER
}
