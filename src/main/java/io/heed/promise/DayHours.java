package io.heed.promise;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a customer is awake: from 8 to 20 o'clock by the wall clock where the customer reads. News that nobody waits for
 * come in these hours.
 */
record DayHours(ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /**
     * The instant itself by day; at night the evening before, because it was told as the latest, unless that would not be
     * after {@code from}: then the morning after.
     */
    Instant of(Instant due, Instant from) {
        var local = due.atZone(zone);
        var time = local.toLocalTime();
        if (!time.isBefore(MORNING) && !time.isAfter(EVENING)) {
            return due;
        }
        var night = time.isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var evening = night.minusDays(1).atTime(EVENING).atZone(zone).toInstant();
        return evening.isAfter(from)
                ? evening
                : night.atTime(MORNING).atZone(zone).toInstant();
    }
}
