package org.countersign.chassis.request;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemSource;

/** A store that is away is a 503: the caller may come again. */
final class StoreProblems implements ProblemSource {
    @Override
    public Optional<Problem> of(Throwable fault) {
        return switch (fault) {
            case MongoTimeoutException _, MongoSocketException _, MongoNotPrimaryException _ -> Optional.of(away());
            case MongoInterruptedException _ -> Optional.of(away());
            default -> Optional.empty();
        };
    }

    private static Problem away() {
        return Problem.of(503, "unavailable", "Unavailable", "the store cannot be reached at present");
    }
}
