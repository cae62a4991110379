package org.countersign.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.chassis.journal.StreamType;
import reactor.core.publisher.Flux;

/** What the first load of a stream costs, by its length, with snapshots and without. */
final class LongStream implements Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<Integer> LENGTHS = List.of(50, 500, 2_000);
    private static final int SAMPLES = 15;

    @Override
    public String name() {
        return "long-stream";
    }

    @Override
    public String question() {
        return "the first load of a stream, from its snapshot against from its first entry";
    }

    @Override
    public void run(Report report) {
        var store = Store.fresh();
        try (var writer = Measured.on(store)) {
            LENGTHS.forEach(length -> Flux.range(0, length)
                    .concatMap(place -> Note.take(writer.journal(), id(length), "n" + place))
                    .blockLast(PATIENCE));
        }
        LENGTHS.forEach(length -> {
            load(store, Note.NOTES_FROM_THE_FIRST, length, new Times()); // to warm up
            var all = load(store, Note.NOTES_FROM_THE_FIRST, length, new Times());
            var shortened = load(store, Note.NOTES, length, new Times());
            report.compared("%,d entries".formatted(length), shortened.median(), all.median());
        });
    }

    private static Times load(Store store, StreamType<Integer, Note> type, int length, Times times) {
        IntStream.range(0, SAMPLES).forEach(sample -> {
            try (var service = Measured.on(store)) {
                service.journal().load(type, "nothing").block(PATIENCE);
                times.measure(() -> service.journal().load(type, id(length)).block(PATIENCE));
            }
        });
        return times;
    }

    private static String id(int length) {
        return "of-" + length;
    }
}
