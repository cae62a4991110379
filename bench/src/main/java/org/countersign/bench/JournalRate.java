package org.countersign.bench;

import java.time.Duration;
import org.countersign.chassis.journal.Journal;
import reactor.core.publisher.Flux;

/** How many entries the journal takes. */
final class JournalRate implements Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ENTRIES = 8_000;
    private static final int WARM_UP = 2_000;
    private static final int IN_FLIGHT = 32;
    private static final int STREAMS = 400;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String question() {
        return "entries of 1 KB, %d in flight over %d streams, acknowledged".formatted(IN_FLIGHT, STREAMS);
    }

    @Override
    public void run(Report report) {
        try (var service = Measured.on(Store.fresh())) {
            write(service.journal(), "warm-up", WARM_UP, new Times());
            var times = new Times();
            var from = System.nanoTime();
            write(service.journal(), "measured", ENTRIES, times);
            report.rate("entries", ENTRIES, Duration.ofNanos(System.nanoTime() - from), times);
        }
    }

    private static void write(Journal journal, String name, int entries, Times times) {
        Flux.range(0, entries)
                .flatMap(
                        entry -> {
                            var from = System.nanoTime();
                            return Note.take(journal, name + "-" + entry % STREAMS, "n" + entry)
                                    .doOnNext(done -> times.add(System.nanoTime() - from));
                        },
                        IN_FLIGHT)
                .blockLast(PATIENCE);
    }
}
