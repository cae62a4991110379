package org.countersign.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Figures as lines that a person can read. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void asked(Measurement measurement) {
        out.printf("%n%s: %s%n", measurement.name(), measurement.question());
    }

    void compared(String what, Duration one, Duration other) {
        out.printf(
                "  %-34s %10s against %10s   ratio %s%n",
                what, Times.millis(one), Times.millis(other), Times.ratio(one, other));
    }

    void rate(String what, int many, Duration took, Times times) {
        out.printf(
                Locale.ROOT,
                "  %-34s %,10.0f a second   median %s, 95 %% within %s%n",
                what,
                many / (took.toNanos() / 1e9),
                Times.millis(times.median()),
                Times.millis(times.within(0.95)));
    }

    void rate(String what, int many, Duration took) {
        out.printf(Locale.ROOT, "  %-34s %,10.0f a second%n", what, many / (took.toNanos() / 1e9));
    }
}
