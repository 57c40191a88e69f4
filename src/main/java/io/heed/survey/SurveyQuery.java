package io.heed.survey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Which answers are looked at.
 *
 * @param kind key of a kind of survey, {@link #IMPORTED} for answers from files, or null for all
 * @param product a product's key, or null for all
 * @param from the first day
 * @param to the last day
 * @param grain how long each period is
 */
public record SurveyQuery(String kind, String product, LocalDate from, LocalDate to, Grain grain) {

    /** What stands for a kind where answers came in files. */
    public static final String IMPORTED = "imported";

    /** How long a period is. */
    public enum Grain {
        WEEK,
        MONTH;

        /** The first day of the period that the day is in. */
        public LocalDate begin(LocalDate day) {
            return this == WEEK
                    ? day.minusDays(day.getDayOfWeek().getValue() - 1L)
                    : day.with(TemporalAdjusters.firstDayOfMonth());
        }

        LocalDate next(LocalDate begin) {
            return begin.plus(1, this == WEEK ? ChronoUnit.WEEKS : ChronoUnit.MONTHS);
        }
    }

    /** The first days of all periods, from the one of {@code from} to that of {@code to}. */
    List<LocalDate> periods() {
        var periods = new ArrayList<LocalDate>();
        for (var each = grain.begin(from); !each.isAfter(to); each = grain.next(each)) {
            periods.add(each);
        }
        return periods;
    }
}
