package io.heed.register;

import java.time.LocalDate;

/**
 * Which entries to show, the newest first.
 *
 * @param product what the file calls the product, or null for all
 * @param from the first day, or null
 * @param to the last day, or null
 * @param after the last entry that was shown before these, or null to begin
 */
public record RegisterQuery(String product, LocalDate from, LocalDate to, Place after, int limit) {

    /** Where an entry stands in the list; as text {@code 2026-11-22_17}. */
    public record Place(LocalDate receivedOn, long id) {

        @Override
        public String toString() {
            return receivedOn + "_" + id;
        }
    }

    /** For the query. */
    public LocalDate afterDay() {
        return after == null ? null : after.receivedOn();
    }

    /** For the query. */
    public long afterId() {
        return after == null ? 0 : after.id();
    }
}
