package io.heed.outreach;

import io.heed.shared.statistics.RateRatio;

/**
 * Whether something has become more frequent, by the exact conditional test for two Poisson rates: if the rate is the same
 * as before, then, of all that happened in both spans together, what happened now is a draw with the share of the time that
 * now is. Its size never exceeds the level, whatever the rate.
 *
 * @see <a href="https://doi.org/10.1093/biomet/31.3-4.313">J. Przyborowski and H. Wilenski, Homogeneity of results in testing
 *     samples from Poisson series, Biometrika 31 (1940)</a>
 * @param now how often lately
 * @param before how often before
 * @param share the part of the whole time, now and before, that now is: between 0 and 1
 */
record RateJump(long now, long before, double share) {

    /** The chance of seeing as many now, or more, if nothing has changed. */
    double chance() {
        return new RateRatio(now, share, before, 1 - share).chanceOfAsMany();
    }

    /** How many would be as usual. */
    double usual() {
        return before * share / (1 - share);
    }
}
