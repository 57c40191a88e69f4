package io.heed.theme;

import java.time.LocalDate;
import java.util.List;

/**
 * How often customers told us of a theme in a period.
 *
 * @param days every day of the period (UTC), those without a contact too
 * @param contacts how many contacts all days have together
 * @param customers how many different customers made them; contacts of nobody known are one customer each
 * @param exposed how many customers had the product in the period, by contract or order: those who might have told us
 * @param undecided how many more were suggested for the theme, and nobody has decided
 */
public record ThemeContacts(List<Day> days, int contacts, int customers, int exposed, int undecided) {

    /** One day and how many contacts it had. */
    public record Day(LocalDate on, int contacts) {}
}
