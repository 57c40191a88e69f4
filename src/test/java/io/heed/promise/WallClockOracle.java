package io.heed.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Working time told the slow way: somebody watches the wall clock minute by minute, keeps the latest reading it has ever
 * shown, and asks of every shift whether that reading lies in it. Shares nothing with {@link BusinessCalendar}: no intervals,
 * no offsets, no transitions.
 */
final class WallClockOracle {

    private static final int MINUTE = 60;
    private static final int WATCHED_BEFORE = 4 * 24 * 60;

    private final ZoneId zone;
    private final List<Shift> shifts;
    private final Set<LocalDate> daysOff;
    private Instant now;
    private LocalDateTime latest;

    WallClockOracle(ZoneId zone, List<Shift> shifts, Set<LocalDate> daysOff, Instant start) {
        this.zone = zone;
        this.shifts = shifts;
        this.daysOff = daysOff;
        this.now = start.minusSeconds((long) WATCHED_BEFORE * MINUTE);
        this.latest = LocalDateTime.ofInstant(now, zone);
        for (int minute = 0; minute < WATCHED_BEFORE; minute++) {
            tick();
        }
    }

    Instant now() {
        return now;
    }

    void tick() {
        now = now.plusSeconds(MINUTE);
        var reading = LocalDateTime.ofInstant(now, zone);
        latest = reading.isAfter(latest) ? reading : latest;
    }

    boolean working() {
        var today = latest.toLocalDate();
        return worksIn(today) || worksIn(today.minusDays(1));
    }

    boolean reads(LocalDateTime time) {
        return !latest.isBefore(time);
    }

    private boolean worksIn(LocalDate opening) {
        if (daysOff.contains(opening)) {
            return false;
        }
        for (var shift : shifts) {
            if (shift.day() == opening.getDayOfWeek()) {
                boolean sameDay = shift.closes().compareTo(shift.opens()) > 0;
                var end = LocalDateTime.of(sameDay ? opening : opening.plusDays(1), shift.closes());
                if (reads(LocalDateTime.of(opening, shift.opens())) && latest.compareTo(end) < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
