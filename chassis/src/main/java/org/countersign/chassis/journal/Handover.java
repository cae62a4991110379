package org.countersign.chassis.journal;

/** Takes fresh entries from the writer, in memory; what it misses is found by a sweep over the pending marks. */
@FunctionalInterface
public interface Handover {
    /** Never blocks and never fails; may drop the entry when it is full. */
    void offer(Entry entry);
}
