package org.countersign.chassis.relay;

import org.countersign.chassis.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said while one entry cannot be published: seldom where it may pass, once where it will not by itself. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Entry entry;
    private final RelayMetrics metrics;
    private long refused;

    Complaints(Entry entry, RelayMetrics metrics) {
        this.entry = entry;
        this.metrics = metrics;
    }

    void failed(int attempt, Exception fault) {
        metrics.failed();
        if (fault instanceof RefusedException refusal) {
            refused(refusal);
        } else if (Integer.bitCount(attempt) == 1) { // at 1, 2, 4, 8, ...: once a fault, not once a second
            LOG.atWarn()
                    .addKeyValue("stream", entry.stream())
                    .addKeyValue("seq", entry.seq())
                    .addKeyValue("attempt", attempt)
                    .addKeyValue("cause", fault.toString())
                    .log("an entry could not be published yet");
        }
    }

    private void refused(RefusedException refusal) {
        if (refusal.seq() == refused) {
            return;
        }
        refused = refusal.seq();
        metrics.refused();
        LOG.atError()
                .addKeyValue("stream", entry.stream())
                .addKeyValue("seq", refusal.seq())
                .addKeyValue("cause", String.valueOf(refusal.getCause()))
                .log("Kafka refuses an entry; its stream waits until it is taken");
    }
}
