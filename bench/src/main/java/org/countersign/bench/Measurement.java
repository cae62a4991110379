package org.countersign.bench;

/** One thing that can be measured. */
interface Measurement {
    /** What it is called on the command line. */
    String name();

    /** What is asked, with the bound that was promised where there is one. */
    String question();

    /** Measures and reports. */
    void run(Report report);
}
