package org.countersign.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Durations of the same work done again and again. */
final class Times {
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    <T> T measure(Supplier<T> work) {
        var from = System.nanoTime();
        var result = work.get();
        add(System.nanoTime() - from);
        return result;
    }

    void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    /** The time that this part of all stayed within, from 0 to 1. */
    Duration within(double part) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size()))));
    }

    Duration median() {
        return within(0.5);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
    }

    static String ratio(Duration one, Duration other) {
        return String.format(Locale.ROOT, "%.2f", (double) one.toNanos() / other.toNanos());
    }
}
