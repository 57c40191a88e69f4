package io.heed.notification;

import io.heed.complaint.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * How dates, amounts and numbers of things are put for one reader.
 *
 * @param locale the reader's own, which decides whether the day or the month comes first
 * @param zone where the reader's clock hangs
 */
record Wording(Locale locale, ZoneId zone) {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Locale BRITISH = Locale.UK;

    /** The language of the letter: Polish for Polish readers, else English. */
    Locale language() {
        return isPolish() ? POLISH : Locale.ENGLISH;
    }

    /** A day and an hour in words, with the zone: "Monday, 30 November 2026, 17:00 (Central European Standard Time)". */
    String instant(Instant instant) {
        if (isPolish()) {
            return format("d MMMM uuuu 'r.' (EEEE), 'godz.' HH:mm (zzzz)", POLISH, instant);
        }
        return isAmerican()
                ? format("EEEE, MMMM d, uuuu, h:mm a (zzzz)", Locale.US, instant)
                : format("EEEE, d MMMM uuuu, HH:mm (zzzz)", BRITISH, instant);
    }

    /** A day in words: "Monday, 30 November 2026". */
    String day(Instant instant) {
        if (isPolish()) {
            return format("d MMMM uuuu 'r.' (EEEE)", POLISH, instant);
        }
        return isAmerican()
                ? format("EEEE, MMMM d, uuuu", Locale.US, instant)
                : format("EEEE, d MMMM uuuu", BRITISH, instant);
    }

    /** The same for a day that has no hour. */
    String date(LocalDate day) {
        return day(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    /** An amount with its currency. */
    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(isPolish() ? POLISH : isAmerican() ? Locale.US : BRITISH);
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }

    /** A number as it was measured, with its unit. */
    String quantity(BigDecimal value, String unit) {
        var format = NumberFormat.getNumberInstance(isPolish() ? POLISH : isAmerican() ? Locale.US : BRITISH);
        return format.format(value) + " " + unit;
    }

    /**
     * Which form of a noun goes with a whole number: {@code one}, {@code few} or {@code many} in Polish (1 dzień, 2 dni,
     * 5 dni), {@code one} or {@code many} in English.
     *
     * @see <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">CLDR plural rules</a>
     */
    String plural(long count) {
        if (count == 1) {
            return "one";
        }
        var units = count % 10;
        var tens = count % 100;
        return isPolish() && units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    private boolean isPolish() {
        return locale.getLanguage().equals("pl");
    }

    private boolean isAmerican() {
        return locale.getCountry().equals("US");
    }

    private String format(String pattern, Locale language, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, language).format(instant.atZone(zone));
    }
}
