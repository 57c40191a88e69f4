package io.heed.studio.migration;

/** How far a migration is, in cases. */
public record MigrationCounts(long all, long tried, long movable, long moved, long staying, long gone) {

    /** Those that could be moved and are not yet. */
    public long waiting() {
        return movable - moved;
    }
}
