package org.countersign.chassis.request;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.countersign.chassis.journal.StreamBusyException;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemSource;

/** A store that is away, or an object that too many write to, is a 503: the caller may come again. */
final class StoreProblems implements ProblemSource {
    @Override
    public Optional<Problem> of(Throwable fault) {
        return switch (fault) {
            case MongoTimeoutException _, MongoSocketException _, MongoNotPrimaryException _ -> Optional.of(away());
            case MongoInterruptedException _ -> Optional.of(away());
            case StreamBusyException _ ->
                Optional.of(
                        Problem.of(503, "busy", "Busy", "many write to the same object at once; try again shortly"));
            default -> Optional.empty();
        };
    }

    private static Problem away() {
        return Problem.of(503, "unavailable", "Unavailable", "the store cannot be reached at present");
    }
}
