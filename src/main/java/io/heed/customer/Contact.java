package io.heed.customer;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody introduced themselves; name, e-mail address and telephone number may be null.
 */
public record Contact(String name, String email, String phone, Locale locale, ZoneId timeZone) {}
