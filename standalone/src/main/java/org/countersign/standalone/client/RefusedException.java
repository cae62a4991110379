package org.countersign.standalone.client;

import java.io.IOException;

/** The platform refused a call that was meant to succeed. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
