package io.heed.shared.web;

import io.heed.shared.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, spans and sizes as people say them, in the visitor's language: {@code ${@words…}} in templates. */
@Component
public class Words {

    /** From here on a date is said to be near. */
    private static final Duration NEAR = Duration.ofHours(24);

    private final MessageSource messages;
    private final Clock clock;

    /** Speaks from {@code messages}, as of {@code clock}. */
    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What is left until a date.
     *
     * @param mood {@code calm}, {@code soon} or {@code late}: the style to show it in
     * @param icon the icon that says the same
     * @param text the same in words, such as "3 days left"
     */
    public record Remaining(String mood, String icon, String text) {}

    /** What is left until {@code due}: hours within two days, days of the calendar beyond. */
    public Remaining remaining(Instant due, ZoneId zone) {
        var now = clock.instant();
        if (due.isBefore(now)) {
            return new Remaining("late", "exclamation-triangle-fill", span("late", due, now, zone));
        }
        var near = Duration.between(now, due).compareTo(NEAR) < 0;
        var text = span("left", now, due, zone);
        return near ? new Remaining("soon", "hourglass-split", text) : new Remaining("calm", "clock", text);
    }

    /** A day, such as "Thursday, 26 November 2026". */
    public String day(Instant at, ZoneId zone) {
        return format(DateTimeFormatter.ofPattern(text("layout.format.day"), locale()), at, zone);
    }

    /** A day and time, such as "Thursday, 26 November 2026, 17:00". */
    public String dayAndTime(Instant at, ZoneId zone) {
        return format(DateTimeFormatter.ofPattern(text("layout.format.day-and-time"), locale()), at, zone);
    }

    /** The same in little room, such as "26 Nov 2026, 17:00". */
    public String brief(Instant at, ZoneId zone) {
        return format(DateTimeFormatter.ofPattern(text("layout.format.brief"), locale()), at, zone);
    }

    /** The time zone's name, such as "Central European Time". */
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale());
    }

    /** A number of bytes, such as "120 kB" or "2.4 MB". */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " kB"
                : String.format(locale(), "%.1f MB", bytes / 1_000_000.0);
    }

    /** "3 files" and the like: the form of {@code key} for the number, by the rules of the language. */
    public String count(String key, long number) {
        return text(key + "." + pluralForm(number), number);
    }

    /** The beginning of somebody's words, at most so many characters and never half of one. */
    public String beginning(String words, int longest) {
        return PlainText.beginning(words, longest);
    }

    /** The same, which ends with a word where it can. */
    public String opening(String words, int longest) {
        return PlainText.opening(words, longest);
    }

    private String span(String kind, Instant from, Instant to, ZoneId zone) {
        var minutes = Duration.between(from, to).toMinutes();
        if (minutes < 60) {
            return count("layout." + kind + ".minutes", Math.max(1, minutes));
        }
        if (minutes < 48 * 60) {
            return count("layout." + kind + ".hours", minutes / 60);
        }
        return count("layout." + kind + ".days", ChronoUnit.DAYS.between(date(from, zone), date(to, zone)));
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(orUtc(zone)).toLocalDate();
    }

    private String pluralForm(long number) {
        if (number == 1) {
            return "one";
        }
        var ones = number % 10;
        var tens = number % 100;
        var few = ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
        return few && "pl".equals(locale().getLanguage()) ? "few" : "many";
    }

    private static String format(DateTimeFormatter formatter, Instant at, ZoneId zone) {
        return formatter.format(at.atZone(orUtc(zone)));
    }

    private static ZoneId orUtc(ZoneId zone) {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
