package io.heed.notification;

import java.time.ZoneId;
import java.util.Locale;

/** A member of staff as the reader of a mail. */
record StaffReader(String username, String firstName, String email, Locale locale, ZoneId zone) {}
