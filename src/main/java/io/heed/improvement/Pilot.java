package io.heed.improvement;

import io.heed.theme.Cohort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * With whom a design is tried first.
 *
 * @param design which design, from 1
 * @param region a region's key, or null for any
 * @param product a product's key, or null for any; one of both is set
 * @param startsOn the first day, from 0:00 UTC
 * @param endsOn the last day
 * @param lookedAt what is watched beside the number of contacts
 */
public record Pilot(
        int design,
        String region,
        String product,
        LocalDate startsOn,
        LocalDate endsOn,
        String lookedAt,
        String plannedBy,
        Instant plannedAt) {

    /** Those it is tried with. */
    Cohort cohort() {
        return new Cohort(region, product, false);
    }

    /** How many days it lasts. */
    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(startsOn, endsOn) + 1);
    }
}
