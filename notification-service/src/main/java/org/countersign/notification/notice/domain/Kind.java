package org.countersign.notification.notice.domain;

/** What a notice is about. On the wire in lower case with hyphens. */
public enum Kind {
    ITEM_FAILED(Severity.WARNING, false),
    ITEM_STALE(Severity.WARNING, false),
    ROUND_OPENED(Severity.INFO, true),
    SIGNOFFS_VOIDED(Severity.WARNING, true),
    GO(Severity.INFO, true),
    CONDITIONAL_GO(Severity.WARNING, true),
    NO_GO(Severity.WARNING, true),
    SUSPENDED(Severity.CRITICAL, true),
    RESUMED(Severity.INFO, true),
    REVOKED(Severity.CRITICAL, true),
    ROLLED_BACK(Severity.CRITICAL, true);

    private final Severity severity;
    private final boolean goLive;

    Kind(Severity severity, boolean goLive) {
        this.severity = severity;
        this.goLive = goLive;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether it is news of the way to the go as a whole, for the team and whoever follows all of them. */
    public boolean goLive() {
        return goLive;
    }
}
