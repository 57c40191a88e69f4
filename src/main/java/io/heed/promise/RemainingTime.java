package io.heed.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How long is left until a date, in words and in working time: minutes below an hour, hours up to the next business day,
 * then business days. What is past is late by as much working time.
 */
@Component
public class RemainingTime {

    private final MessageSource messages;
    private final BusinessCalendars calendars;

    RemainingTime(MessageSource messages, BusinessCalendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    /** In the working time of a team, such as "2 hours left". */
    public String words(Instant now, Instant dueAt, String team, Locale locale) {
        return words(now, dueAt, calendars.ofTeam(team), locale);
    }

    /** In the working time of a calendar, such as "3 working days left" or "20 minutes late". */
    public String words(Instant now, Instant dueAt, BusinessCalendar calendar, Locale locale) {
        return dueAt.isBefore(now)
                ? words("late", dueAt, now, calendar, locale)
                : words("left", now, dueAt, calendar, locale);
    }

    private String words(String side, Instant from, Instant to, BusinessCalendar calendar, Locale locale) {
        var working = calendar.between(from, to);
        int days = calendar.businessDaysBetween(from, to);
        if (working.isZero()) {
            return messages.getMessage("promise." + side + ".closed", null, locale);
        }
        if (days >= 2) {
            return phrase(side + ".days", days, locale);
        }
        return working.compareTo(Duration.ofHours(1)) >= 0
                ? phrase(side + ".hours", working.toHours(), locale)
                : phrase(side + ".minutes", Math.max(1, working.toMinutes()), locale);
    }

    private String phrase(String key, long count, Locale locale) {
        return messages.getMessage("promise." + key, new Object[] {count, form(count, locale)}, locale);
    }

    /**
     * Which of the forms of a phrase goes with the number: 0 one, 1 few, 2 many.
     *
     * @see <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">CLDR plural rules</a>
     */
    static int form(long count, Locale locale) {
        if (count == 1) {
            return 0;
        }
        boolean few = count % 10 >= 2 && count % 10 <= 4 && !(count % 100 >= 12 && count % 100 <= 14);
        return locale.getLanguage().equals("pl") && few ? 1 : 2;
    }
}
