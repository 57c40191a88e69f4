package io.heed.customer;

import java.time.Instant;

/**
 * What a customer has chosen, for the page where it can be changed.
 *
 * @param reach addresses, marks and what holds for letters
 * @param source where the consents come from, such as {@code link}; null before anything was chosen
 */
public record ContactPreference(Reach reach, Consent marketing, Consent research, String source) {

    /**
     * A consent.
     *
     * @param since when it was given or taken back, or null when nobody has ever asked
     */
    public record Consent(boolean given, Instant since) {}
}
