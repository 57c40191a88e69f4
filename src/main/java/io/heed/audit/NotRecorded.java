package io.heed.audit;

import io.heed.shared.web.Problem;
import io.heed.shared.web.ToldAsProblem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The record could not be written, so that what was asked for is not shown. */
final class NotRecorded extends RuntimeException implements ToldAsProblem {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    NotRecorded(Throwable cause) {
        super("the record of access could not be written", cause);
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "problem.not-recorded")
                .retryAfter(SOON);
    }
}
