package io.heed.channel.signal;

import io.heed.shared.web.Problem;
import io.heed.shared.web.ToldAsProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Nothing proves who says this, or nothing is taken from them at all. Which it is, is not told. */
class Unproved extends RuntimeException implements ToldAsProblem {

    private static final long serialVersionUID = 1L;

    Unproved() {
        super("unproved");
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "channel.signal.unproved")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"signals\"");
    }
}
