package io.heed.channel;

import java.util.Locale;

/**
 * What somebody thinks could be better, as the portal's page sends it.
 *
 * @param key drawn with the empty form, so that a second click keeps no second idea: 8 to 100 visible ASCII characters
 * @param product a product's key, or null
 * @param email where to answer, or null
 * @param locale the language to answer in
 */
public record SentIdea(String key, String text, String product, String email, Locale locale) {}
