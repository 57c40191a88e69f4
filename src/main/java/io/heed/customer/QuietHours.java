package io.heed.customer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours in which no telephone is to ring, by the customer's clock. They may cross midnight; when both ends are the same
 * hour, there are none.
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** What holds for whoever has not said anything: from nine in the evening to eight in the morning. */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** When they end, if it is quiet at this instant. */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!holds(local.toLocalTime())) {
            return Optional.empty();
        }
        var end = local.toLocalDate().atTime(to).atZone(zone);
        return Optional.of((end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant());
    }

    private boolean holds(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
