package io.heed.idea;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A need that customers have not put into words, as somebody of us sees it.
 *
 * @param who who has it: a kind of customer, never one of them
 * @param shows what shows it
 * @param product a product's key, or null
 * @param improvement the number of what meets it, or null
 * @param noted when it was noted
 * @param by user name of who noted it
 */
public record Need(
        long id,
        String who,
        String shows,
        String product,
        State state,
        CaseNumber improvement,
        Instant noted,
        String by,
        int version) {

    /** What becomes of it. */
    public enum State {
        OPEN,
        /** Something is done about it. */
        TAKEN_UP,
        CLOSED
    }
}
