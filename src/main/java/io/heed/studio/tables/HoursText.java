package io.heed.studio.tables;

import io.heed.shared.Refused;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hours of one day as they are typed: {@code 08:00-12:00, 13:00-18:00}; nothing is a day on which nobody works. */
final class HoursText {

    private static final Pattern STRETCH =
            Pattern.compile("([01]?[0-9]|2[0-4])[:.]([0-5][0-9])\\s*[-–—]\\s*([01]?[0-9]|2[0-4])[:.]([0-5][0-9])");
    private static final int MOST = 6;

    private HoursText() {}

    /** From and to; what ends at or before its beginning ends on the next day. */
    record Hours(LocalTime opens, LocalTime closes) {

        private int from() {
            return opens.toSecondOfDay();
        }

        private int to() {
            return closes.toSecondOfDay() + (closes.isAfter(opens) ? 0 : 86_400);
        }
    }

    /** @throws Refused naming the field when it cannot be read or two stretches overlap */
    static List<Hours> parse(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        var hours = new ArrayList<Hours>();
        for (var part : typed.strip().split("\\s*[,;]\\s*")) {
            var found = STRETCH.matcher(part);
            if (!found.matches()) {
                throw new Refused(field, "tables.calendar.hours");
            }
            hours.add(new Hours(
                    time(field, found.group(1), found.group(2)), time(field, found.group(3), found.group(4))));
        }
        hours.sort(Comparator.comparing(Hours::opens));
        for (int each = 1; each < hours.size(); each++) {
            if (hours.get(each).from() < hours.get(each - 1).to()) {
                throw new Refused(field, "tables.calendar.overlap");
            }
        }
        if (hours.size() > MOST) {
            throw new Refused(field, "tables.calendar.hours");
        }
        return hours;
    }

    static String of(List<Hours> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(Hours::opens))
                .map(each -> each.opens() + "-" + (each.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : each.closes()))
                .collect(Collectors.joining(", "));
    }

    private static LocalTime time(String field, String hour, String minute) {
        int of = Integer.parseInt(hour);
        if (of == 24 && !minute.equals("00")) {
            throw new Refused(field, "tables.calendar.hours");
        }
        return LocalTime.of(of % 24, Integer.parseInt(minute));
    }
}
