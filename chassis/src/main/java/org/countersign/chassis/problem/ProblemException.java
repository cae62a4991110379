package org.countersign.chassis.problem;

/** Carries a problem to the edge from code that cannot answer with a value. Not logged: the caller is told. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
