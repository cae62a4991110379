package org.countersign.bench;

import java.time.Duration;
import java.util.stream.IntStream;
import org.countersign.chassis.journal.Journal;
import reactor.core.publisher.Flux;

/** What a stream of 50 costs to load and to append to, while the streams beside it grow. */
final class StoreGrows implements Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LENGTH = 50;
    private static final int SAMPLES = 60;
    private static final int WARM_UP = 60;
    private static final int FEW = 1_000;
    private static final int MANY = 20_000;
    private static final int IN_FLIGHT = 32;

    @Override
    public String name() {
        return "store-grows";
    }

    @Override
    public String question() {
        return "loading a stream of %d and appending to it: %,d entries of other streams against %,d (at most 1.50)"
                .formatted(LENGTH, MANY, FEW);
    }

    @Override
    public void run(Report report) {
        var store = Store.fresh();
        try (var service = Measured.on(store)) {
            fill(service.journal(), 0, FEW);
            var loads = new Times[] {new Times(), new Times(), new Times()};
            var appends = new Times[] {new Times(), new Times(), new Times()};
            sample(store, "warm-up", WARM_UP, loads[0], appends[0]);
            sample(store, "few", SAMPLES, loads[1], appends[1]);
            fill(service.journal(), FEW, MANY);
            sample(store, "many", SAMPLES, loads[2], appends[2]);
            report.compared("load", loads[2].median(), loads[1].median());
            report.compared("append", appends[2].median(), appends[1].median());
        }
    }

    /** Streams of 50, as many as it takes. */
    private static void fill(Journal journal, int from, int to) {
        Flux.range(from / LENGTH, (to - from) / LENGTH)
                .flatMap(
                        stream -> Flux.range(0, LENGTH)
                                .concatMap(place -> Note.take(journal, "other-" + stream, "n" + place)),
                        IN_FLIGHT)
                .blockLast(PATIENCE);
    }

    /** Each stream is loaded by a service that never saw it, and goes again, so that the store does not grow by it. */
    private static void sample(Store store, String name, int samples, Times loads, Times appends) {
        var perService = 10;
        IntStream.range(0, samples / perService).forEach(round -> {
            try (var writer = Measured.on(store)) {
                IntStream.range(0, perService).forEach(each -> write(writer.journal(), id(name, round, each)));
            }
            try (var service = Measured.on(store)) {
                var journal = service.journal();
                journal.load(Note.NOTES, "nothing").block(PATIENCE); // the connection is not what is measured
                IntStream.range(0, perService).forEach(each -> {
                    var id = id(name, round, each);
                    loads.measure(() -> journal.load(Note.NOTES, id).block(PATIENCE));
                    appends.measure(() -> Note.take(journal, id, "one more").block(PATIENCE));
                });
            }
        });
    }

    private static String id(String name, int round, int each) {
        return name + "-" + round + "-" + each;
    }

    private static void write(Journal journal, String id) {
        Flux.range(0, LENGTH)
                .concatMap(place -> Note.take(journal, id, "n" + place))
                .blockLast(PATIENCE);
    }
}
