package io.heed.engine;

import java.time.Instant;

/**
 * That a version should count from a moment on, and what became of it. Rolling back is the publication of an earlier version.
 *
 * @param definitionId under which the engine knows the version
 * @param validFrom from when it counts; null in a proposal means from when it is published
 * @param reason why, in the words of whoever proposed it
 * @param decidedBy who published or refused it; null while it is proposed
 * @param notes why it was refused; or null
 * @param revision counts the changes of this row, against two who decide at once
 */
public record Publication(
        long id,
        Artifact artifact,
        String key,
        String definitionId,
        int version,
        State state,
        Instant validFrom,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String notes,
        int revision) {

    /** Where it stands. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** Counts from its date on, until another one does. */
        PUBLISHED,
        /** Never counts: refused, or taken back before its date. */
        REFUSED
    }

    /** A proposal that was not stored yet. */
    public static Publication proposal(
            DeployedVersion version, Instant validFrom, String reason, String by, Instant at) {
        return new Publication(
                0,
                version.artifact(),
                version.key(),
                version.id(),
                version.version(),
                State.PROPOSED,
                validFrom,
                reason,
                by,
                at,
                null,
                null,
                null,
                0);
    }

    /** The proposal, agreed to: it counts from its date, or from now on when that has passed or none was named. */
    public Publication published(String by, Instant now) {
        if (state != State.PROPOSED) {
            throw new IllegalStateException("Publication " + id + " is " + state);
        }
        var from = validFrom == null || validFrom.isBefore(now) ? now : validFrom;
        return decided(State.PUBLISHED, from, by, now, null);
    }

    /** It is not to count; possible until it does. */
    public Publication refused(String by, Instant now, String why) {
        if (!isOpenAt(now)) {
            throw new IllegalStateException("Publication " + id + " is " + state);
        }
        return decided(State.REFUSED, validFrom, by, now, why);
    }

    /** Whether it can still be stopped: it waits to be decided, or for its date. */
    public boolean isOpenAt(Instant now) {
        return state == State.PROPOSED || (state == State.PUBLISHED && validFrom.isAfter(now));
    }

    private Publication decided(State now, Instant from, String by, Instant at, String why) {
        return new Publication(
                id,
                artifact,
                key,
                definitionId,
                version,
                now,
                from,
                reason,
                proposedBy,
                proposedAt,
                by,
                at,
                why,
                revision);
    }
}
