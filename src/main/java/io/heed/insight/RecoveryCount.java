package io.heed.insight;

import io.heed.insight.Recovery.Measure;
import io.heed.insight.Recovery.Outcome;
import io.heed.shared.statistics.Proportion;

/**
 * Customers of one kind, and what they did.
 *
 * @param outcome how their complaint went; ALL for customers without one
 * @param early whether it is too early to say
 * @param had for whom a contract ran at the beginning
 * @param stayed for how many of them one ran at the end
 * @param known who had a contract or an order at the beginning
 * @param bought how many of them bought again
 * @param answered who said how likely they refer us
 * @param promoters how many of them are promoters
 */
record RecoveryCount(
        Outcome outcome,
        boolean early,
        int customers,
        int had,
        int stayed,
        int known,
        int bought,
        int answered,
        int promoters) {

    static final RecoveryCount NONE = new RecoveryCount(Outcome.ALL, false, 0, 0, 0, 0, 0, 0, 0);

    RecoveryCount plus(RecoveryCount other) {
        return new RecoveryCount(
                outcome,
                early,
                customers + other.customers,
                had + other.had,
                stayed + other.stayed,
                known + other.known,
                bought + other.bought,
                answered + other.answered,
                promoters + other.promoters);
    }

    /** The share who did this; null when there is nobody to count. */
    Proportion share(Measure measure) {
        return switch (measure) {
            case STAY -> Proportion.orNull(stayed, had);
            case REPURCHASE -> Proportion.orNull(bought, known);
            case REFER -> Proportion.orNull(promoters, answered);
        };
    }
}
