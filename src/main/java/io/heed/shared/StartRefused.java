package io.heed.shared;

/** Heed cannot start as it is set up. Shown as two plain sentences, without a stack trace. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param message what stands in the way
     * @param action what to do about it
     */
    public StartRefused(String message, String action) {
        this(message, action, null);
    }

    /** As above, for what an exception stands behind. */
    public StartRefused(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
