package org.countersign.evidence.reading.report;

import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReportRequest;

/** Reads one format. Pure: the same request gives the same result; nothing but a result comes out, whatever goes in. */
public interface ReportReader {
    /** Name of the format, to be given as {@code format}. */
    String format();

    /** Kind of evidence it makes. */
    String kind();

    FormatDescription describe();

    /** Whether the content looks like this format; cheap, and certain enough that two readers seldom agree. */
    boolean recognises(Sniff sniff);

    ReadResult read(ReportRequest request);
}
