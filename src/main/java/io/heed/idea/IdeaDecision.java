package io.heed.idea;

import java.time.LocalDate;

/**
 * What somebody decides on an idea.
 *
 * @param verdict YES, PLANNED or NO
 * @param reasons why, in the words that the senders read
 * @param day when it comes, or null
 * @param quarter when it comes, as {@code 2027-Q1}, or null
 */
public record IdeaDecision(IdeaState verdict, String reasons, LocalDate day, String quarter) {

    /** The last day of what is told; null when no date is told, or none that can be read. */
    LocalDate plannedFor() {
        return quarter == null
                ? day
                : Quarter.parse(quarter).map(Quarter::lastDay).orElse(null);
    }
}
