package io.heed.shared;

/** What was asked for is not there, or is not for the one who asks: both are answered alike. Shown as HTTP 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says nothing more, so that the answer gives nothing away. */
    public NotFound() {
        super("not found");
    }
}
