package io.heed.channel.webhook;

import io.heed.shared.web.Problem;
import io.heed.shared.web.ToldAsProblem;
import org.springframework.http.HttpStatus;

/** Nothing proves where this comes from. What was wrong is not told: whoever may send knows how. */
class Unsigned extends RuntimeException implements ToldAsProblem {

    private static final long serialVersionUID = 1L;

    Unsigned() {
        super("unsigned");
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "channel.webhook.unsigned");
    }
}
