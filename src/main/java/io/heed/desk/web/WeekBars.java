package io.heed.desk.web;

import io.heed.theme.ThemeContacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Contacts by week, as bars; heights are counted from the top, as SVG does.
 *
 * @param weeks the oldest first; the last one ends with the last day
 */
record WeekBars(List<Week> weeks) {

    static final int WIDTH = 300;
    static final int HEIGHT = 90;
    private static final int DAYS = 7;
    private static final int MARGIN = 6;

    /** A week that begins on this day, and its bar. */
    record Week(LocalDate from, int contacts, double x, double y, double width, double height) {}

    static WeekBars of(List<ThemeContacts.Day> days) {
        var sums = new ArrayList<Integer>();
        var starts = new ArrayList<LocalDate>();
        for (int end = days.size(); end > 0; end -= DAYS) {
            var week = days.subList(Math.max(0, end - DAYS), end);
            sums.add(0, week.stream().mapToInt(ThemeContacts.Day::contacts).sum());
            starts.add(0, week.get(0).on());
        }
        int most = Math.max(1, sums.stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = (double) (WIDTH - 2 * MARGIN) / Math.max(1, sums.size());
        var weeks = new ArrayList<Week>();
        for (int at = 0; at < sums.size(); at++) {
            double height = (HEIGHT - 2.0 * MARGIN) * sums.get(at) / most;
            weeks.add(new Week(
                    starts.get(at),
                    sums.get(at),
                    round(MARGIN + at * step),
                    round(HEIGHT - MARGIN - height),
                    round(step * 0.75),
                    round(height)));
        }
        return new WeekBars(List.copyOf(weeks));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
