package io.heed.studio.change;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that somebody wants otherwise from a day on.
 *
 * @param subjectKey which calendar, team or text
 * @param baseEdition the latest edition when it was proposed: if there is a later one, nobody compared it with this
 * @param beforeContent what would count on that day without it, as JSON
 * @param content what is to count instead, as JSON
 * @param reason why, in the words of who proposed it
 * @param decidedBy who agreed, refused or withdrew; null as long as it waits
 */
public record Change(
        long id,
        Subject subject,
        String subjectKey,
        int baseEdition,
        LocalDate validFrom,
        String beforeContent,
        String content,
        String reason,
        ChangeState state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        int version) {

    /** Whether a second person is awaited. */
    public boolean isWaiting() {
        return state == ChangeState.PROPOSED;
    }

    /** Whether this person may agree or refuse: not who proposed it. */
    public boolean mayBeDecidedBy(String username) {
        return isWaiting() && !proposedBy.equals(username);
    }
}
