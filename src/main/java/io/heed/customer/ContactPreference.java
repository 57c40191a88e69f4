package io.heed.customer;

import java.util.Map;

/**
 * What a customer has chosen, for the page where it can be changed.
 *
 * @param reach addresses, marks and what holds for letters
 * @param consents what we may do beside that, each purpose
 * @param source where the choice comes from, such as {@code link}; null before anything was chosen
 */
public record ContactPreference(Reach reach, Map<Purpose, Consent> consents, String source) {}
