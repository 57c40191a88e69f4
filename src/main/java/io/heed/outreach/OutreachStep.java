package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * What somebody of the staff did to an outreach on its way.
 *
 * @param staff the username
 * @param reason why, or null
 */
public record OutreachStep(CaseNumber outreach, Kind kind, String staff, String reason, Instant at) {

    /** What can be done to it. */
    public enum Kind {
        PAUSED,
        RESUMED,
        STOPPED,
        /** Told how the matter develops. */
        DEVELOPED
    }
}
