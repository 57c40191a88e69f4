package io.heed.insight;

import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that went wrong for many, and what its customers heard and said. Each customer is counted once in each figure.
 *
 * @param product a product's key, or null
 * @param region a region's key, or null
 * @param firstTold when the first customer was written to, or null
 * @param firstComplaint when the first complaint of it came in, or null
 * @param affected all customers it concerned
 * @param told who was written to about it, not counting our question to the silent
 * @param complained who has complained of it, also because we asked
 * @param replied who has answered us
 * @param silent who did neither
 * @param heard who was told or complained
 * @param toldFirst who was told and had not complained by then
 * @param asked which of the silent were asked whether it was a problem
 * @param yes who of them said that it was
 * @param no who of them said that it was none
 */
public record Incident(
        CaseNumber number,
        String title,
        String titlePl,
        String product,
        String region,
        Instant openedAt,
        Instant firstTold,
        Instant firstComplaint,
        int affected,
        int told,
        int complained,
        int replied,
        int silent,
        int heard,
        int toldFirst,
        int asked,
        int yes,
        int no) {

    /** Who spoke first. */
    public enum First {
        WE,
        CUSTOMERS,
        /** Nobody was told and nobody complained. */
        NOBODY
    }

    /** Whether our first message came before the first complaint; at the same instant, the customer was first. */
    public First first() {
        if (firstTold == null && firstComplaint == null) {
            return First.NOBODY;
        }
        var we = firstComplaint == null || firstTold != null && firstTold.isBefore(firstComplaint);
        return we ? First.WE : First.CUSTOMERS;
    }

    /** How many minutes we were ahead of the first complaint, below 0 when we were late; null unless both happened. */
    public Long minutesAhead() {
        return firstTold == null || firstComplaint == null
                ? null
                : Duration.between(firstTold, firstComplaint).toMinutes();
    }
}
