package io.heed.studio.migration;

/** Where a migration stands. */
public enum MigrationState {
    /** Each case is moved and put back, to see whether it can be. */
    TRYING,
    /** All were tried; nothing has changed. */
    TRIED,
    /** A second person has started it; cases are being moved. */
    MOVING,
    /** Every case that could be moved was. */
    DONE,
    /** Somebody has stopped it; what was moved stays moved. */
    STOPPED;

    /** Whether there is something left to do, by Heed or by a second person. */
    public boolean isOpen() {
        return this == TRYING || this == TRIED || this == MOVING;
    }
}
