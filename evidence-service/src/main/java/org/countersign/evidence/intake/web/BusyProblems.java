package org.countersign.evidence.intake.web;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemSource;
import org.springframework.stereotype.Component;

/** More reports than can wait for a reader are sent away at once: the caller may come again. */
@Component
final class BusyProblems implements ProblemSource {
    @Override
    public Optional<Problem> of(Throwable fault) {
        return fault instanceof RejectedExecutionException
                ? Optional.of(Problem.of(503, "unavailable", "Unavailable", "too many reports wait to be read"))
                : Optional.empty();
    }
}
