package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.stream.Stream;

/** One of our own records: what it is called and what its fields mean. */
interface OwnRecord {
    /** Name and version, as its field {@code schema} says: {@code restore-drill/v1}. */
    String schema();

    String kind();

    String title();

    Stream<String> measurements();

    /** What it does not say itself and may have to be given with the post. */
    List<String> parameters();

    /** Whether a person states it. */
    boolean statedByPerson();

    /** Reads every field into the draft; faults are noted by the fields and make the draft worthless. */
    void read(Fields fields, Draft draft);
}
