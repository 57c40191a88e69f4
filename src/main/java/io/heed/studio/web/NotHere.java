package io.heed.studio.web;

import io.heed.shared.web.Problem;
import io.heed.shared.web.ToldAsProblem;

/** A part of the engine's interface that Heed does not have, or a request that it does not take like that. */
final class NotHere extends RuntimeException implements ToldAsProblem {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    NotHere(Problem problem) {
        super(problem.sentence().toString());
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
