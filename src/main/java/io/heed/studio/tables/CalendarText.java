package io.heed.studio.tables;

import io.heed.promise.CalendarEdition;
import io.heed.promise.CalendarEdition.Closure;
import io.heed.promise.CalendarEdition.DayOpening;
import io.heed.promise.Calendars;
import io.heed.promise.Shift;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A calendar's edition as named texts, and back. */
final class CalendarText {

    static final String ZONE = "zone";
    static final String HOLIDAYS = "holidays";
    static final String CLOSED = "closed";
    static final String OPEN = "open";

    private static final Pattern PLACE = Pattern.compile("([A-Za-z]{2})(?:-([A-Za-z0-9]{1,10}))?");
    private static final Pattern CLOSURE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*[-–—]\\s*(\\d{4}-\\d{2}-\\d{2}))?(?:\\s+(.*))?");
    private static final Pattern OPENING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(.+)");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_CLOSURE_DAYS = 366;
    private static final int LONGEST_REASON = 200;

    private final Map<String, String> typed;
    private final List<Refused> wrong = new ArrayList<>();

    private CalendarText(Map<String, String> typed) {
        this.typed = typed;
    }

    static Map<String, String> of(CalendarEdition edition) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(ZONE, edition.zone().getId());
        texts.put(HOLIDAYS, place(edition));
        for (var day : DayOfWeek.values()) {
            texts.put(
                    day.name(),
                    HoursText.of(edition.shifts().stream()
                            .filter(shift -> shift.day() == day)
                            .map(shift -> new HoursText.Hours(shift.opens(), shift.closes()))
                            .toList()));
        }
        texts.put(CLOSED, edition.closures().stream().map(CalendarText::line).collect(Collectors.joining("\n")));
        texts.put(OPEN, openings(edition));
        return texts;
    }

    /**
     * The edition that was typed.
     *
     * @throws Refused naming every field that cannot be right
     */
    static CalendarEdition edition(int number, LocalDate validFrom, Map<String, String> typed) {
        return new CalendarText(typed).read(number, validFrom);
    }

    private CalendarEdition read(int number, LocalDate validFrom) {
        var zone = field(this::zone, ZoneId.of("UTC"));
        var place = field(this::place, new String[2]);
        var shifts = new ArrayList<Shift>();
        for (var day : DayOfWeek.values()) {
            field(() -> HoursText.parse(day.name(), typed.get(day.name())), List.<HoursText.Hours>of())
                    .forEach(each -> shifts.add(new Shift(day, each.opens(), each.closes())));
        }
        if (shifts.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Refused(DayOfWeek.MONDAY.name(), "tables.calendar.never-open"));
        }
        var closures = field(this::closures, List.<Closure>of());
        var openings = field(() -> openings(closures), List.<DayOpening>of());
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var edition = new CalendarEdition(number, validFrom, zone, place[0], place[1], shifts, closures, openings);
        requireOpen(edition);
        return edition;
    }

    /** A calendar that is closed for a year would let every date wait as long. */
    private static void requireOpen(CalendarEdition edition) {
        var calendar = edition.alone();
        var first = edition.validFrom();
        if (first.datesUntil(first.plusDays(LONGEST_CLOSURE_DAYS)).noneMatch(calendar::isWorked)) {
            throw new Refused(CLOSED, "tables.calendar.never-open");
        }
    }

    private <T> T field(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (Refused refused) {
            wrong.add(refused);
            return otherwise;
        }
    }

    private ZoneId zone() {
        var id = text(ZONE);
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new Refused(ZONE, "tables.calendar.zone");
        }
        return ZoneId.of(id);
    }

    private String[] place() {
        var found = PLACE.matcher(text(HOLIDAYS));
        if (text(HOLIDAYS).isEmpty()) {
            return new String[2];
        }
        if (!found.matches()) {
            throw new Refused(HOLIDAYS, "tables.calendar.holidays");
        }
        var country = found.group(1).toUpperCase(Locale.ROOT);
        var part = found.group(2) == null ? null : found.group(2).toUpperCase(Locale.ROOT);
        if (!Calendars.knowsHolidaysOf(country, part)) {
            throw new Refused(HOLIDAYS, "tables.calendar.holidays");
        }
        return new String[] {country, part};
    }

    private List<Closure> closures() {
        return lines(CLOSED).stream().map(CalendarText::closure).toList();
    }

    private static Closure closure(String line) {
        var found = CLOSURE.matcher(line);
        if (!found.matches()) {
            throw new Refused(CLOSED, "tables.calendar.closed", line);
        }
        var first = day(CLOSED, "tables.calendar.closed", line, found.group(1));
        var last = found.group(2) == null ? first : day(CLOSED, "tables.calendar.closed", line, found.group(2));
        var reason = found.group(3) == null ? "" : found.group(3).strip();
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_CLOSURE_DAYS))) {
            throw new Refused(CLOSED, "tables.calendar.closed-order", line);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(CLOSED, "tables.too-long", LONGEST_REASON);
        }
        return new Closure(first, last, reason);
    }

    private List<DayOpening> openings(List<Closure> closures) {
        var days = new TreeMap<LocalDate, List<DayOpening>>();
        for (var line : lines(OPEN)) {
            var found = OPENING.matcher(line);
            if (!found.matches()) {
                throw new Refused(OPEN, "tables.calendar.open", line);
            }
            var day = day(OPEN, "tables.calendar.open", line, found.group(1));
            if (closures.stream().anyMatch(each -> !day.isBefore(each.firstDay()) && !day.isAfter(each.lastDay()))) {
                throw new Refused(OPEN, "tables.calendar.open-and-closed", day.toString());
            }
            var hours = HoursText.parse(OPEN, found.group(2)).stream()
                    .map(each -> new DayOpening(day, each.opens(), each.closes()))
                    .toList();
            if (days.put(day, hours) != null) {
                throw new Refused(OPEN, "tables.calendar.open-twice", day.toString());
            }
        }
        return days.values().stream().flatMap(List::stream).toList();
    }

    private List<String> lines(String field) {
        var text = typed.getOrDefault(field, "");
        PlainText.require(field, text);
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            throw new Refused(field, "tables.calendar.lines", MOST_LINES);
        }
        return lines;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static LocalDate day(String field, String sentence, String line, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noSuchDay) {
            throw new Refused(field, sentence, line);
        }
    }

    private static String place(CalendarEdition edition) {
        if (edition.country() == null) {
            return "";
        }
        return edition.subdivision() == null ? edition.country() : edition.country() + "-" + edition.subdivision();
    }

    private static String line(Closure closure) {
        var days = closure.firstDay().equals(closure.lastDay())
                ? closure.firstDay().toString()
                : closure.firstDay() + " – " + closure.lastDay();
        return closure.reason().isEmpty() ? days : days + " " + closure.reason();
    }

    private static String openings(CalendarEdition edition) {
        var days = edition.openings().stream()
                .collect(Collectors.groupingBy(DayOpening::day, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> day.getKey() + " "
                        + HoursText.of(day.getValue().stream()
                                .map(each -> new HoursText.Hours(each.opens(), each.closes()))
                                .toList()))
                .collect(Collectors.joining("\n"));
    }
}
