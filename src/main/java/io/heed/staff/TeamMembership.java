package io.heed.staff;

import io.heed.shared.Dated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * To which team somebody belongs from a day on.
 *
 * @param edition counted from 1 for each person; of two that begin at one instant the later counts
 * @param team the team's id, or null for none
 * @param lastDay the last day of it, or null when it is open
 * @param fromAt when the first day begins where the team works
 * @param untilAt when the last day is over there, or null
 */
public record TeamMembership(
        String username,
        int edition,
        String team,
        LocalDate validFrom,
        LocalDate lastDay,
        Instant fromAt,
        Instant untilAt)
        implements Dated {

    /** The team while this edition counts, null when its last day is over. */
    String teamAt(Instant at) {
        return untilAt == null || at.isBefore(untilAt) ? team : null;
    }
}
