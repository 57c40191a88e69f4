package io.heed.shared.web;

import io.heed.shared.DatabaseFault;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** The records were away in the middle of a file: unlike elsewhere, something has been changed by then. */
public final class Interrupted extends RuntimeException implements ToldAsProblem {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    private Interrupted() {
        super("interrupted import");
    }

    /** Does it, and tells a fault of the database as what it means for a file. */
    public static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (DatabaseFault.of(failed) == DatabaseFault.NONE) {
                throw failed;
            }
            throw new Interrupted();
        }
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "file.interrupted").retryAfter(SOON);
    }
}
