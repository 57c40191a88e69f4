package io.heed.contact;

/** What becomes of a wave. */
public enum WaveState {
    OPEN,
    /** Somebody of the staff holds it up. */
    PAUSED,
    /** Everybody is decided; some may be held until the morning. */
    TOLD,
    /** Somebody of the staff stopped it, or a later wave took its place. */
    STOPPED
}
