package io.heed.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who told us something.
 *
 * @param name as given, or null
 * @param email as given, or null
 * @param phone as given, or null
 * @param locale the language to write in
 * @param timeZone where the customer reads dates
 */
public record Customer(
        long id, String name, String email, String phone, Locale locale, ZoneId timeZone, Instant createdAt) {}
