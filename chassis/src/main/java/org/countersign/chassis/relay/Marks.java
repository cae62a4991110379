package org.countersign.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.countersign.chassis.journal.Entries;
import org.countersign.chassis.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the pending marks off published entries and notes the heads of their streams, many in one write. */
final class Marks {
    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Entries entries;
    private final Lanes lanes;
    private final BlockingQueue<Entry> published = new LinkedBlockingQueue<>();

    Marks(Entries entries, Lanes lanes) {
        this.entries = entries;
        this.lanes = lanes;
    }

    /** Bounded by the lanes: an entry is forgotten there only once its mark is off. */
    void published(Entry entry) {
        published.add(entry);
    }

    /** Works until interrupted. */
    void run() {
        try {
            while (true) {
                clear(gather());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is still waiting, once; for an orderly stop. */
    void flush() {
        var rest = new ArrayList<Entry>();
        published.drainTo(rest);
        if (!rest.isEmpty()) {
            clear(rest);
        }
    }

    private List<Entry> gather() throws InterruptedException {
        var batch = new ArrayList<Entry>();
        batch.add(published.take());
        TimeUnit.MILLISECONDS.sleep(5);
        published.drainTo(batch, BATCH - 1);
        return batch;
    }

    private void clear(List<Entry> batch) {
        try {
            entries.clear(batch.stream().map(Entry::id).toList())
                    .then(entries.noteHeads(heads(batch)))
                    .block(PATIENCE);
        } catch (RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                return; // the service stops; its next start sweeps
            }
            LOG.atWarn()
                    .addKeyValue("entries", batch.size())
                    .setCause(fault)
                    .log("marks could not be taken off; the sweep publishes these entries once more");
        } finally {
            batch.forEach(entry -> lanes.forget(entry.id()));
        }
    }

    private static List<Entries.Head> heads(List<Entry> batch) {
        var heads = new HashMap<String, Entries.Head>();
        for (var entry : batch) {
            heads.merge(
                    entry.stream(),
                    new Entries.Head(entry.stream(), entry.seq(), entry.hash()),
                    (one, other) -> one.seq() > other.seq() ? one : other);
        }
        return List.copyOf(heads.values());
    }
}
