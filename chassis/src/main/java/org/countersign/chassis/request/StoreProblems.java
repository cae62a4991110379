package org.countersign.chassis.request;

import java.util.Optional;
import org.countersign.chassis.journal.StreamBusyException;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemSource;
import org.countersign.chassis.store.StoreFaults;

/** A store that is away, or an object that too many write to, is a 503: the caller may come again. */
final class StoreProblems implements ProblemSource {
    @Override
    public Optional<Problem> of(Throwable fault) {
        if (fault instanceof StreamBusyException) {
            return Optional.of(
                    Problem.of(503, "busy", "Busy", "many write to the same object at once; try again shortly"));
        }
        return Optional.of(fault).filter(StoreFaults::isAway).map(_ -> away());
    }

    private static Problem away() {
        return Problem.of(503, "unavailable", "Unavailable", "the store cannot be reached at present");
    }
}
