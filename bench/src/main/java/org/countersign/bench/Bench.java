package org.countersign.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures what is named on the command line, or everything. {@code MONGODB_URI} and {@code KAFKA_BROKERS} name real
 * servers; what is not named is embedded. Figures of one run can be compared with each other, those of two machines not.
 */
public final class Bench {
    private static final List<Measurement> ALL =
            List.of(new StoreGrows(), new JournalRate(), new LongStream(), new InboxRate());

    private Bench() {}

    /** Ends with 2 for a name that is none. */
    public static void main(String[] names) {
        var wanted = ALL.stream()
                .filter(each -> names.length == 0 || Arrays.asList(names).contains(each.name()))
                .toList();
        if (wanted.isEmpty() || (names.length > 0 && wanted.size() < names.length)) {
            System.err.println(
                    "bench knows " + ALL.stream().map(Measurement::name).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        var report = new Report(System.out);
        wanted.forEach(each -> {
            report.asked(each);
            each.run(report);
        });
        System.exit(0); // the embedded servers have threads of their own
    }
}
