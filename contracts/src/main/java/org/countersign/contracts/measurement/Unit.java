package org.countersign.contracts.measurement;

/** The units of measurements; every measurement has exactly one. */
public enum Unit {
    /** A number of things. */
    COUNT(""),
    /** A share: 0 to 1 of a whole, above 1 where it is a share of something that can be exceeded. */
    RATIO(""),
    /** Milliseconds. */
    MILLISECONDS("ms"),
    /** Seconds. */
    SECONDS("s"),
    /** Minutes, with fractions. */
    MINUTES("min"),
    /** Events in a second. */
    PER_SECOND("/s");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** What follows the figure when it is shown; empty for counts and ratios. */
    public String symbol() {
        return symbol;
    }
}
