package org.countersign.notification.notice.domain;

/** What is spoken at an address. */
public enum ChannelType {
    SLACK,
    WEBHOOK
}
