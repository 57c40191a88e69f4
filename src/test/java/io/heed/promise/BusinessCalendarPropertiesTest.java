package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic against {@link WallClockOracle}: 26 zones, around their clock changes, with holidays and night shifts. */
class BusinessCalendarPropertiesTest {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/London",
            "Europe/Warsaw",
            "Europe/Moscow",
            "Atlantic/Azores",
            "Antarctica/Troll",
            "America/New_York",
            "America/St_Johns",
            "America/Havana",
            "America/Sao_Paulo",
            "America/Santiago",
            "America/Asuncion",
            "America/Nuuk",
            "America/Caracas",
            "Africa/Casablanca",
            "Africa/Cairo",
            "Asia/Beirut",
            "Asia/Gaza",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Asia/Pyongyang",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Australia/Adelaide",
            "Pacific/Chatham",
            "Pacific/Apia");
    private static final Instant FROM = Instant.parse("2005-01-01T00:00:00Z");

    /** A zone, an instant shortly before a change of its clocks, shifts and days off. */
    record World(ZoneId zone, Instant start, List<Shift> shifts, Set<LocalDate> daysOff) {
        BusinessCalendar calendar() {
            return new BusinessCalendar(zone, shifts, daysOff::contains);
        }

        WallClockOracle oracle() {
            return new WallClockOracle(zone, shifts, daysOff, start);
        }
    }

    @Property(tries = 600)
    void workingTimeIsWhatTheWallClockCounts(
            @ForAll("worlds") World world, @ForAll @IntRange(max = 12_000) int minutes) {
        var oracle = world.oracle();
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
            counted += oracle.working() ? 1 : 0;
            oracle.tick();
        }

        assertThat(world.calendar().between(world.start(), oracle.now())).isEqualTo(Duration.ofMinutes(counted));
    }

    @Property(tries = 600)
    void workIsDoneInTheMinuteTheWallClockSays(
            @ForAll("worlds") World world, @ForAll @IntRange(max = 3_000) int minutes) {
        var done = world.calendar().plus(world.start(), Duration.ofMinutes(minutes));
        var oracle = world.oracle();
        for (int left = minutes; left > 0; ) {
            left -= oracle.working() ? 1 : 0;
            oracle.tick();
        }

        assertThat(done).isEqualTo(oracle.now());
    }

    @Property(tries = 400)
    void openingIsWhenTheWallClockSays(@ForAll("worlds") World world) {
        var calendar = world.calendar();
        var opening = calendar.nextOpening(world.start());
        var oracle = world.oracle();

        assertThat(calendar.isOpen(world.start())).isEqualTo(oracle.working());
        while (!oracle.working()) {
            oracle.tick();
        }
        assertThat(opening).isEqualTo(oracle.now());
    }

    @Property(tries = 300)
    void businessDaysEndWithTheLastShiftOfADayThatIsWorked(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 8) int days) {
        var date = LocalDate.ofInstant(world.start(), world.zone());
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            var day = date.getDayOfWeek();
            boolean worked = world.shifts().stream().anyMatch(shift -> shift.day() == day);
            left -= worked && !world.daysOff().contains(date) ? 1 : 0;
        }
        var last = date;
        var end = world.shifts().stream()
                .filter(shift -> shift.day() == last.getDayOfWeek())
                .map(shift -> last.plusDays(shift.closes().compareTo(shift.opens()) > 0 ? 0 : 1)
                        .atTime(shift.closes()))
                .reduce((a, b) -> a.compareTo(b) > 0 ? a : b)
                .orElseThrow();
        var oracle = world.oracle();
        while (!oracle.reads(end)) {
            oracle.tick();
        }

        assertThat(world.calendar().plusBusinessDays(world.start(), days)).isEqualTo(oracle.now());
    }

    @Property(tries = 2_000)
    void whatIsAddedIsWhatLiesBetween(
            @ForAll("worlds") World world,
            @ForAll @IntRange(max = 800_000) int seconds,
            @ForAll @IntRange(max = 999) int ms) {
        var calendar = world.calendar();
        var start = world.start().plusMillis(ms);
        var work = Duration.ofSeconds(seconds).plusMillis(7);

        var done = calendar.plus(start, work);

        assertThat(calendar.between(start, done)).isEqualTo(work);
        assertThat(calendar.between(start, done.minusMillis(1))).isEqualTo(work.minusMillis(1));
    }

    @Property(tries = 2_000)
    void workInTwoGoesIsWorkInOne(
            @ForAll("worlds") World world,
            @ForAll @IntRange(max = 400_000) int first,
            @ForAll @IntRange(min = 1, max = 400_000) int second) {
        var calendar = world.calendar();
        var inTwo = calendar.plus(calendar.plus(world.start(), Duration.ofSeconds(first)), Duration.ofSeconds(second));

        assertThat(inTwo).isEqualTo(calendar.plus(world.start(), Duration.ofSeconds(first + second)));
    }

    @Property(tries = 400)
    void everyDayIsWorkedByTheEditionThatCountsOnIt(
            @ForAll("changes") Change change, @ForAll @IntRange(max = 12_000) int minutes) {
        var before = change.before().oracle();
        var after = change.after().oracle();
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
            counted += before.working() || after.working() ? 1 : 0;
            before.tick();
            after.tick();
        }

        assertThat(change.calendar().between(change.start(), before.now())).isEqualTo(Duration.ofMinutes(counted));
    }

    @Property(tries = 400)
    void workThatCrossesAChangeIsDoneInTheMinuteTheWallClocksSay(
            @ForAll("changes") Change change, @ForAll @IntRange(max = 3_000) int minutes) {
        var done = change.calendar().plus(change.start(), Duration.ofMinutes(minutes));
        var before = change.before().oracle();
        var after = change.after().oracle();
        for (int left = minutes; left > 0; ) {
            left -= before.working() || after.working() ? 1 : 0;
            before.tick();
            after.tick();
        }

        assertThat(done).isEqualTo(before.now());
    }

    @Property(tries = 200)
    void anEditionThatChangesNothingMovesNothing(
            @ForAll("worlds") World world,
            @ForAll @IntRange(min = -3, max = 9) int day,
            @ForAll @IntRange(max = 800_000) int seconds) {
        var from = LocalDate.ofInstant(world.start(), world.zone()).plusDays(day);
        var twice = BusinessCalendar.of(List.of(edition(world, 1, LocalDate.EPOCH), edition(world, 2, from)));

        assertThat(twice.plus(world.start(), Duration.ofSeconds(seconds)))
                .isEqualTo(edition(world, 1, from).alone().plus(world.start(), Duration.ofSeconds(seconds)));
        assertThat(twice.plusBusinessDays(world.start(), 5))
                .isEqualTo(edition(world, 1, from).alone().plusBusinessDays(world.start(), 5));
    }

    /** Two editions, each with its own week, days off and clock; the second counts from {@code day} on. */
    record Change(World first, World second, LocalDate day) {

        Instant start() {
            return first.start();
        }

        BusinessCalendar calendar() {
            return BusinessCalendar.of(List.of(edition(first, 1, LocalDate.EPOCH), edition(second, 2, day)));
        }

        /** What is worked of the first edition: its days that come before the second. */
        World before() {
            return free(first, date -> !date.isBefore(day));
        }

        /** And of the second: the days from its first on. */
        World after() {
            return free(second, date -> date.isBefore(day));
        }

        private World free(World world, Predicate<LocalDate> other) {
            var today = LocalDate.ofInstant(start(), world.zone());
            var off = today.minusDays(10)
                    .datesUntil(today.plusDays(600))
                    .filter(other.or(world.daysOff()::contains))
                    .collect(Collectors.toSet());
            return new World(world.zone(), start(), world.shifts(), off);
        }
    }

    private static CalendarEdition edition(World world, int number, LocalDate from) {
        var closures = world.daysOff().stream()
                .map(date -> new CalendarEdition.Closure(date, date, "stocktaking"))
                .toList();
        return new CalendarEdition(number, from, world.zone(), null, null, world.shifts(), closures, List.of());
    }

    @Provide
    Arbitrary<Change> changes() {
        var days = Arbitraries.integers().between(-2, 8);
        return Combinators.combine(worlds(), worlds(), days, Arbitraries.of(true, false))
                .as((first, second, day, moved) -> {
                    var zone = moved ? second.zone() : first.zone();
                    var later = new World(zone, first.start(), second.shifts(), second.daysOff());
                    return new Change(
                            first,
                            later,
                            LocalDate.ofInstant(first.start(), first.zone()).plusDays(day));
                });
    }

    @Provide
    Arbitrary<World> worlds() {
        var zones = Arbitraries.of(ZONES).map(ZoneId::of);
        var years = Arbitraries.integers().between(0, 30 * 365);
        var lead = Arbitraries.integers().between(-600, 5 * 24 * 60);
        var dayOffs = Arbitraries.integers().between(-1, 12).set().ofMaxSize(4);
        return Combinators.combine(zones, years, lead, weeks(), dayOffs).as((zone, day, minutes, week, off) -> {
            var start = changeAfter(zone, FROM.plus(day, ChronoUnit.DAYS)).minus(minutes, ChronoUnit.MINUTES);
            var today = LocalDate.ofInstant(start, zone);
            return new World(
                    zone, start, week, off.stream().map(today::plusDays).collect(Collectors.toSet()));
        });
    }

    private static Instant changeAfter(ZoneId zone, Instant instant) {
        var change = zone.getRules().nextTransition(instant);
        return change == null ? instant : change.getInstant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean lastsHalfAnHour(Shift shift) {
        int minutes =
                Math.floorMod(shift.closes().toSecondOfDay() - shift.opens().toSecondOfDay(), 86_400) / 60;
        return minutes == 0 || minutes >= 30;
    }

    /** One to ten shifts, mostly on quarters of an hour, a third of them across midnight; some days may overlap or be free. */
    private static Arbitrary<List<Shift>> weeks() {
        var times = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 95).map(quarter -> quarter * 15)),
                Tuple.of(1, Arbitraries.integers().between(0, 1439)));
        var localTimes = times.map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), localTimes, localTimes)
                .as(Shift::new)
                .filter(BusinessCalendarPropertiesTest::lastsHalfAnHour)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
