package io.heed.desk.web;

import io.heed.improvement.ImprovementBoard.Course;
import io.heed.theme.ThemeContacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Contacts on a theme as bars, a week each, with the days on which something was changed. Heights are counted from the top, as
 * SVG does.
 *
 * @param most the highest bar's contacts
 * @param pilotX where the first pilot began
 * @param changedX where the change reached customers, or null
 */
record ContactCourse(List<Bar> bars, int most, double pilotX, Double changedX) {

    static final int WIDTH = 600;
    static final int HEIGHT = 140;
    private static final int WEEK = 7;
    private static final double GAP = 1.5;

    /**
     * One bar.
     *
     * @param phase {@code before}, {@code pilot} or {@code after}
     */
    record Bar(LocalDate from, int contacts, double x, double y, double width, double height, String phase) {}

    /** Nothing to show without days. */
    static ContactCourse of(Course course) {
        if (course == null || course.days().isEmpty()) {
            return null;
        }
        var weeks = weeks(course.days());
        var most = Math.max(1, weeks.stream().mapToInt(Week::contacts).max().orElse(1));
        var width = (double) WIDTH / weeks.size();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            var height = (HEIGHT - 10.0) * week.contacts() / most;
            bars.add(new Bar(
                    week.from(),
                    week.contacts(),
                    i * width + GAP / 2,
                    HEIGHT - height,
                    Math.max(1, width - GAP),
                    height,
                    phase(week.from(), course)));
        }
        var first = course.days().get(0).on();
        return new ContactCourse(
                List.copyOf(bars),
                most,
                x(first, course.pilotFrom(), width),
                course.changedFrom() == null ? null : x(first, course.changedFrom(), width));
    }

    private static double x(LocalDate first, LocalDate day, double width) {
        return Math.max(0, Math.min(WIDTH, ChronoUnit.DAYS.between(first, day) * width / WEEK));
    }

    private static String phase(LocalDate day, Course course) {
        if (day.isBefore(course.pilotFrom())) {
            return "before";
        }
        return course.changedFrom() == null || day.isBefore(course.changedFrom()) ? "pilot" : "after";
    }

    private record Week(LocalDate from, int contacts) {}

    private static List<Week> weeks(List<ThemeContacts.Day> days) {
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < days.size(); i += WEEK) {
            var some = days.subList(i, Math.min(days.size(), i + WEEK));
            weeks.add(new Week(
                    some.get(0).on(),
                    some.stream().mapToInt(ThemeContacts.Day::contacts).sum()));
        }
        return weeks;
    }
}
