package org.countersign.evidence.reading.report;

import org.countersign.evidence.reading.domain.ReadResult.Unreadable;

/** Carries a refusal from deep inside a parser to the one place, {@link Attempt}, that makes a value of it. */
final class UnreadableReportException extends RuntimeException {
    private final transient Unreadable unreadable;

    UnreadableReportException(Unreadable unreadable) {
        super(unreadable.reason(), null, false, false);
        this.unreadable = unreadable;
    }

    Unreadable unreadable() {
        return unreadable;
    }

    static UnreadableReportException field(String pointer, String message) {
        return new UnreadableReportException(Unreadable.field(pointer, message));
    }
}
