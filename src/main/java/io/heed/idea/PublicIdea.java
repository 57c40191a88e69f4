package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.LocalDate;

/**
 * An idea as everybody may read it.
 *
 * @param because why it is not done, or null
 * @param plannedFor the last day of what was told, or null
 * @param quarter whether a quarter was told and not a day
 * @param wanted how many have sent it or want the same
 * @param mine whether the reader has said so in this browser
 */
public record PublicIdea(
        CaseNumber number,
        IdeaState state,
        String title,
        String titlePl,
        String summary,
        String summaryPl,
        String because,
        String becausePl,
        LocalDate plannedFor,
        boolean quarter,
        int wanted,
        boolean mine) {

    /** Which quarter was told, or null. */
    public Quarter plannedQuarter() {
        return quarter ? Quarter.of(plannedFor) : null;
    }
}
