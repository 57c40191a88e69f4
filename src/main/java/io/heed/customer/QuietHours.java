package io.heed.customer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The hours in which no telephone is to ring, by the customer's clock. They may cross midnight; when both ends are the same
 * hour, there are none.
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Days; a date line can swallow one, and a clock put forward the one quarter of an hour that is not quiet. */
    private static final int LONGEST_SEARCH = 4;

    /** What holds for whoever has not said anything: from nine in the evening to eight in the morning. */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /**
     * When they end, if it is quiet at this instant: the first instant outside them. Where the clock is put forward or back
     * in between, that may be the moment when it is put.
     */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return Optional.empty();
        }
        var rules = zone.getRules();
        var ends = new ArrayList<Instant>();
        for (var day = local.toLocalDate().minusDays(1);
                day.isBefore(local.toLocalDate().plusDays(LONGEST_SEARCH));
                day = day.plusDays(1)) {
            var end = day.atTime(to);
            rules.getValidOffsets(end).forEach(offset -> ends.add(end.toInstant(offset)));
        }
        var last = now.plus(LONGEST_SEARCH, ChronoUnit.DAYS);
        for (var change = rules.nextTransition(now);
                change != null && change.getInstant().isBefore(last);
                change = rules.nextTransition(change.getInstant())) {
            ends.add(change.getInstant());
        }
        return ends.stream()
                .filter(end -> end.isAfter(now) && !holds(end.atZone(zone).toLocalTime()))
                .min(Instant::compareTo);
    }

    private boolean holds(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
