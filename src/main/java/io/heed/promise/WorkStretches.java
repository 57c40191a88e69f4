package io.heed.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The work from an instant on, in order and without overlap, as far as shifts of days up to the horizon's day. Each edition
 * has its own clock; where two of them work at the same time, around the day on which one follows the other, it counts once.
 */
final class WorkStretches {

    private final Instant horizon;
    private final List<OfWeek> sources;
    private Instant reached;
    private Stretch next;

    WorkStretches(List<DatedWeek> weeks, Instant start, Instant horizon) {
        this.horizon = horizon;
        this.reached = start;
        this.sources = weeks.stream()
                .map(week -> new OfWeek(week, start, horizon))
                .filter(OfWeek::mayHaveAny)
                .toList();
    }

    /** Uninterrupted work, from inclusive, to exclusive, never empty. */
    record Stretch(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    boolean hasNext() {
        while (next == null) {
            var source = sources.stream().filter(OfWeek::hasNext).min(Comparator.comparing(each -> each.next.from()));
            if (source.isEmpty()) {
                return false;
            }
            var stretch = source.get().next();
            if (stretch.to().isAfter(reached)) {
                next = new Stretch(later(stretch.from(), reached), stretch.to());
            }
        }
        return true;
    }

    Stretch next() {
        if (!hasNext()) {
            throw new IllegalStateException("Not enough shifts before " + horizon);
        }
        var stretch = next;
        next = null;
        reached = stretch.to();
        return stretch;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The same of one edition. */
    private static final class OfWeek {

        private final DatedWeek week;
        private final LocalDate lastDate;
        private LocalDate date;
        private Iterator<Shift> shifts;
        private Instant reached;
        private Stretch next;

        /**
         * Starts a day early, with the night shift that reaches into the first one, and looks a day further: where clocks
         * go back over midnight, tomorrow's shift has opened while the clock shows yesterday again.
         */
        OfWeek(DatedWeek week, Instant start, Instant horizon) {
            this.week = week;
            this.reached = start;
            var from = start.atZone(week.zone()).toLocalDate().minusDays(1);
            var to = horizon.atZone(week.zone()).toLocalDate().plusDays(1);
            this.date = from.isBefore(week.first()) ? week.first() : from;
            this.lastDate = to.isAfter(week.last()) ? week.last() : to;
            this.shifts = week.shiftsOn(date).iterator();
        }

        boolean mayHaveAny() {
            return !date.isAfter(lastDate);
        }

        boolean hasNext() {
            while (next == null && advance()) {
                var shift = shifts.next();
                var from = later(week.instantOf(shift.opensOn(date)), reached);
                var to = week.instantOf(shift.closesFrom(date));
                if (to.isAfter(from)) {
                    next = new Stretch(from, to);
                }
            }
            return next != null;
        }

        private boolean advance() {
            while (!shifts.hasNext() && date.isBefore(lastDate)) {
                date = date.plusDays(1);
                shifts = week.shiftsOn(date).iterator();
            }
            return shifts.hasNext();
        }

        Stretch next() {
            var stretch = next;
            next = null;
            reached = stretch.to();
            return stretch;
        }
    }
}
