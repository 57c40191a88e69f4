package io.heed.promise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the deadline table decided for a case, from which its three clocks are opened.
 *
 * @param team whose business calendar counts
 * @param receivedAt when the complaint, or the customer's rejection of the answer, came in
 * @param statutory the time the law gives, or null when {@code statutoryDue} tells the date or the case has it already
 * @param service our own target
 * @param promise what the customer is told
 * @param updateEvery the longest silence towards the customer
 * @param readerZone where the customer reads the news, which then come by day; null when any hour will do
 * @param statutoryDue a legal date already known, which then counts instead of the term, or null
 */
public record OpenClocks(
        String team,
        Instant receivedAt,
        Term statutory,
        Term service,
        Term promise,
        Term updateEvery,
        ZoneId readerZone,
        Instant statutoryDue) {

    /** Only what the law says may be missing. */
    public OpenClocks {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(updateEvery, "updateEvery");
    }

    /** With the legal date counted from the term, and news at any hour. */
    public OpenClocks(String team, Instant receivedAt, Term statutory, Term service, Term promise, Term updateEvery) {
        this(team, receivedAt, statutory, service, promise, updateEvery, null, null);
    }
}
