package org.countersign.evidence.reading.report;

import java.util.function.Supplier;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Read;
import org.countersign.evidence.reading.domain.Reading;

/** One try at reading a report; a refusal on the way becomes the result. */
final class Attempt {
    private Attempt() {}

    static ReadResult of(Supplier<Reading> reading) {
        try {
            return new Read(reading.get());
        } catch (UnreadableReportException refused) {
            return refused.unreadable();
        }
    }
}
