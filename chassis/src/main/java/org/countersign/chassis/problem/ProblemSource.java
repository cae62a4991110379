package org.countersign.chassis.problem;

import java.util.Optional;

/** Knows the problem behind a fault of one technology. A bean of this type is asked before a fault becomes a 500. */
@FunctionalInterface
public interface ProblemSource {
    /** The problem to answer with, or empty where this source does not know the fault. */
    Optional<Problem> of(Throwable fault);
}
