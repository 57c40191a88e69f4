package io.heed.engine;

import java.time.Instant;

/** Time in the demonstration world, which can be moved on. There is no such bean in production. */
public interface MovableClock {

    /** What time it is there. */
    Instant now();

    /**
     * Moves our clock and the engine's to an instant; from there it runs on, also after a restart.
     *
     * @throws io.heed.shared.Refused {@code desk.clock.forward-only} when the instant has passed
     */
    void moveTo(Instant instant);

    /** Runs the engine's jobs that are due now, and those they make due. Returns how many ran without a fault. */
    int runWhatIsDue();

    /**
     * Lets time pass: stops at every due date on the way and runs what is due, so that everything happens at its hour
     * and in its order.
     *
     * @throws io.heed.shared.Refused as {@link #moveTo}
     */
    int letPass(Instant until);
}
