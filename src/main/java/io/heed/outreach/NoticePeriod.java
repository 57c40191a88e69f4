package io.heed.outreach;

import io.heed.promise.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Between which days customers are told of something that takes effect on a day, counted backwards from that day where it
 * takes effect. A term of months is counted by {@link LocalDate#minusMonths}, which never comes out later than the day whose
 * number the month does not have.
 *
 * @param earliest how long before at the earliest, or null for any time
 * @param latest how long before at the latest by law, or null when no law says so: then the day itself
 * @param aim how long before we mean to tell; null for at once
 * @param rule the law or house rule
 * @param effectiveOn the day on which it takes effect; null when nothing does
 * @param zone where it does
 */
public record NoticePeriod(Term earliest, Term latest, Term aim, String rule, LocalDate effectiveOn, ZoneId zone) {

    /** When people are awake, and when they stop being so: what is told on a day is read on that day. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime EVENING = LocalTime.of(19, 0);

    /** Refuses a window that would never open. */
    public NoticePeriod {
        if (effectiveOn != null && earliest != null && latest != null) {
            if (before(effectiveOn, earliest).isAfter(before(effectiveOn, latest))) {
                throw new IllegalStateException("Nobody can be told between " + earliest + " and " + latest);
            }
        }
    }

    /** The first day on which it may be told, or null for any. */
    public LocalDate firstDay() {
        return effectiveOn == null || earliest == null ? null : before(effectiveOn, earliest);
    }

    /** The last day on which it may be told, or null when there is none. */
    public LocalDate lastDay() {
        if (effectiveOn == null) {
            return null;
        }
        return latest == null ? effectiveOn : before(effectiveOn, latest);
    }

    /**
     * When it is told: on the morning of the day that we aim at, within the window; at once when that has passed. Not earlier
     * than the window allows; whether it is too late is for {@link #latestAt} to say.
     */
    public Instant tellAt(Instant now) {
        if (effectiveOn == null || aim == null) {
            return later(now, firstDay());
        }
        var day = before(effectiveOn, aim);
        var last = lastDay();
        day = day.isAfter(last) ? last : day;
        day = firstDay() != null && day.isBefore(firstDay()) ? firstDay() : day;
        return later(now, day);
    }

    /** The evening of the last day, after which nobody is told any more; null when there is no such day. */
    public Instant latestAt() {
        return effectiveOn == null
                ? null
                : lastDay().atTime(EVENING).atZone(zone).toInstant();
    }

    private Instant later(Instant now, LocalDate day) {
        if (day == null) {
            return now;
        }
        var morning = day.atTime(MORNING).atZone(zone).toInstant();
        return morning.isAfter(now) ? morning : now;
    }

    private static LocalDate before(LocalDate day, Term term) {
        return switch (term.unit()) {
            case MONTHS -> day.minusMonths(term.amount());
            case WEEKS -> day.minusWeeks(term.amount());
            case DAYS -> day.minusDays(term.amount());
            default -> throw new IllegalStateException("A notice is counted in days, weeks or months, not " + term);
        };
    }
}
