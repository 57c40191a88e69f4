package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody decided on an idea. A later answer does not overwrite an earlier one.
 *
 * @param by user name of who decided
 * @param verdict YES, PLANNED or NO
 * @param reasons why, in the words that the senders read
 * @param plannedFor the last day of what was told, or null
 * @param quarter whether a quarter was told and not a day
 */
public record IdeaAnswer(
        CaseNumber idea,
        Instant answeredAt,
        String by,
        IdeaState verdict,
        String reasons,
        LocalDate plannedFor,
        boolean quarter) {}
