package org.countersign.notification.notice.domain;

/** How much a notice asks for attention. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
