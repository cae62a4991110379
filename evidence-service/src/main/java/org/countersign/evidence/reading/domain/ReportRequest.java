package org.countersign.evidence.reading.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report to be read.
 *
 * @param bytes the report as posted; at most 20 MB, which the caller sees to
 * @param format name of the format, where the poster said; else it is recognised from the content
 * @param category class of the findings that name none, such as {@code iam}; used by scans alone
 * @param now the time to hold the report's own times against
 */
// The bytes are handed on and never changed or compared; a copy of 20 MB for each hand would buy nothing.
@SuppressWarnings("ArrayRecordComponent")
public record ReportRequest(
        byte[] bytes, @Nullable String format, @Nullable String category, Instant now) {
    /** A request whose format is to be recognised from the content. */
    public static ReportRequest of(byte[] bytes, Instant now) {
        return new ReportRequest(bytes, null, null, now);
    }

    /** The same request with a named format. */
    public ReportRequest as(String name) {
        return new ReportRequest(bytes, name, category, now);
    }

    /** The same request with the class of the findings that name none. */
    public ReportRequest about(String findings) {
        return new ReportRequest(bytes, format, findings, now);
    }
}
