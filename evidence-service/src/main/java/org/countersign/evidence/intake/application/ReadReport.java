package org.countersign.evidence.intake.application;

import java.time.Instant;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReportRequest;

/** Reads reports of every format. */
public interface ReadReport {
    ReadResult read(ReportRequest request);

    /** Whether reports of that format are about an artifact, and so have to name it. */
    boolean asksForSubject(String format);

    /** The request for the reading of a submission. */
    static ReportRequest request(Submission submission, Instant now) {
        return new ReportRequest(
                submission.bytes(), submission.format(), submission.given().category(), now);
    }
}
