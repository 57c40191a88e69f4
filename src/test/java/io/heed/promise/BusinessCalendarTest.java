package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    static final BusinessCalendar UK = office("Europe/London", "gb", "eng");
    static final BusinessCalendar POLAND = office("Europe/Warsaw", "pl", null);
    private static final BusinessCalendar NIGHT =
            new BusinessCalendar(ZoneId.of("Europe/London"), shifts("22:00", "06:00"), PublicHolidays.of("gb", "eng"));

    @Test
    void theLunchBreakIsNotWorked() {
        assertThat(UK.plus(at("2026-11-23T11:30:00Z"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T13:30:00Z"));
    }

    @Test
    void workThatFillsTheDayIsDueAtItsEndAndNotOnTheNextMorning() {
        assertThat(UK.plus(at("2026-11-23T16:00:00Z"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T18:00:00Z"));
    }

    @Test
    void aTermAcrossNewYearIsCountedByTheEditionOfEachDay() {
        var calendar = BusinessCalendar.of(List.of(
                edition(1, "2000-01-01", "Europe/London", shifts("08:00", "16:00"), List.of()),
                edition(2, "2027-01-01", "Europe/London", shifts("10:00", "14:00"), List.of())));

        assertThat(calendar.plus(at("2026-12-31T08:00:00Z"), Duration.ofHours(16)))
                .as("8 hours on Thursday, 4 on Friday, 4 on Saturday")
                .isEqualTo(at("2027-01-02T14:00:00Z"));
        assertThat(calendar.between(at("2026-12-31T00:00:00Z"), at("2027-01-02T00:00:00Z")))
                .isEqualTo(Duration.ofHours(12));
        assertThat(calendar.plusBusinessDays(at("2026-12-31T09:00:00Z"), 1)).isEqualTo(at("2027-01-01T14:00:00Z"));
    }

    @Test
    void ofTwoEditionsForTheSameDayTheLaterCountsAndTheFirstCountsForTheTimeBefore() {
        var calendar = BusinessCalendar.of(List.of(
                edition(3, "2027-01-01", "UTC", shifts("12:00", "13:00"), List.of()),
                edition(1, "2000-01-01", "UTC", shifts("08:00", "16:00"), List.of()),
                edition(2, "2027-01-01", "UTC", shifts("10:00", "14:00"), List.of())));

        assertThat(calendar.nextOpening(at("2027-01-01T00:00:00Z"))).isEqualTo(at("2027-01-01T12:00:00Z"));
        assertThat(calendar.nextOpening(at("1999-01-01T00:00:00Z"))).isEqualTo(at("1999-01-01T08:00:00Z"));
    }

    @Test
    void aTeamThatMovesToAnotherZoneKeepsTheOldDaysInTheOldZone() {
        var calendar = BusinessCalendar.of(List.of(
                edition(1, "2000-01-01", "Europe/London", shifts("08:00", "16:00"), List.of()),
                edition(2, "2027-01-01", "Europe/Warsaw", shifts("08:00", "16:00"), List.of())));

        assertThat(calendar.zoneAt(at("2026-12-31T22:59:59Z"))).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(calendar.zoneAt(at("2026-12-31T23:00:00Z"))).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(calendar.plus(at("2026-12-31T08:00:00Z"), Duration.ofHours(9)))
                .isEqualTo(at("2027-01-01T08:00:00Z"));
    }

    @Test
    void aDayThatIsOpenedOtherwiseIsWorkedWhateverWeekAndHolidaysSay() {
        var calendar = edition(
                        1,
                        "2000-01-01",
                        "Europe/London",
                        shifts("08:00", "16:00"),
                        List.of(new CalendarEdition.DayOpening(
                                LocalDate.parse("2026-12-25"), LocalTime.parse("10:00"), LocalTime.parse("12:00"))))
                .alone();

        assertThat(calendar.nextOpening(at("2026-12-24T16:00:00Z"))).isEqualTo(at("2026-12-25T10:00:00Z"));
        assertThat(calendar.nextOpening(at("2026-12-25T12:00:00Z"))).isEqualTo(at("2026-12-26T08:00:00Z"));
    }

    private static CalendarEdition edition(
            int number, String from, String zone, List<Shift> shifts, List<CalendarEdition.DayOpening> openings) {
        return new CalendarEdition(
                number, LocalDate.parse(from), ZoneId.of(zone), null, null, shifts, List.of(), openings);
    }

    @Test
    void aNightShiftLosesAnHourWhenSummerTimeBeginsAndGainsOneWhenItEnds() {
        assertThat(NIGHT.between(at("2027-03-27T12:00:00Z"), at("2027-03-28T12:00:00Z")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(NIGHT.between(at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aShiftThatOpensInTheSkippedHourOpensWithTheSkip() {
        var early = new BusinessCalendar(ZoneId.of("Europe/London"), shifts("01:30", "05:00"), date -> false);

        assertThat(early.nextOpening(at("2027-03-27T23:00:00Z"))).isEqualTo(at("2027-03-28T01:00:00Z"));
    }

    @Test
    void shiftsThatMeetInTheRepeatedHourDoNotCountItTwice() {
        var halves = new BusinessCalendar(
                ZoneId.of("Europe/London"),
                Stream.concat(shifts("00:00", "01:30").stream(), shifts("01:30", "03:00").stream())
                        .toList(),
                date -> false);

        assertThat(halves.between(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aHolidayTakesTheShiftThatOpensOnItAndLeavesTheNightBefore() {
        assertThat(NIGHT.isOpen(at("2026-12-25T03:00:00Z"))).isTrue();
        assertThat(NIGHT.isOpen(at("2026-12-25T23:00:00Z"))).isFalse();
    }

    @Test
    void christmasOnASaturdayIsObservedOnMondayAndBoxingDayOnTuesday() {
        assertThat(UK.nextOpening(at("2027-12-24T18:00:00Z"))).isEqualTo(at("2027-12-29T08:00:00Z"));
    }

    @Test
    void polandHasHadChristmasEveOffSince2025() {
        assertThat(POLAND.nextOpening(at("2026-12-23T17:00:00Z"))).isEqualTo(at("2026-12-28T07:00:00Z"));
        assertThat(POLAND.isOpen(at("2024-12-24T10:00:00Z"))).isTrue();
    }

    @Test
    void businessDaysAreCountedFromTheNextDayToTheEndOfTheLastShift() {
        assertThat(UK.plusBusinessDays(at("2026-11-23T09:00:00Z"), 3)).isEqualTo(at("2026-11-26T18:00:00Z"));
        assertThat(UK.plusBusinessDays(at("2026-11-21T09:00:00Z"), 3)).isEqualTo(at("2026-11-25T18:00:00Z"));
        assertThat(NIGHT.plusBusinessDays(at("2026-11-23T09:00:00Z"), 1)).isEqualTo(at("2026-11-25T06:00:00Z"));
    }

    @Test
    void businessDaysBetweenLeaveOutWeekendsAndHolidays() {
        assertThat(UK.businessDaysBetween(at("2026-12-23T09:00:00Z"), at("2026-12-30T09:00:00Z")))
                .isEqualTo(3);
    }

    @Test
    void aShiftOpenedBeforeTheClockWentBackOverMidnightStaysOpen() {
        var newfoundland = BusinessCalendar.always(ZoneId.of("America/St_Johns"));
        var secondTime = at("2005-10-30T02:31:00Z");

        assertThat(newfoundland.between(secondTime, secondTime.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aDayThatAZoneSkippedHasNoWorkingTime() {
        var apia = new BusinessCalendar(ZoneId.of("Pacific/Apia"), shifts("08:00", "16:00"), date -> false);

        assertThat(apia.between(at("2011-12-29T12:00:00Z"), at("2011-12-31T12:00:00Z")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void aCalendarThatNeverOpensSaysSo() {
        var closed = new BusinessCalendar(ZoneId.of("UTC"), shifts("08:00", "16:00"), date -> true);

        assertThatThrownBy(() -> closed.plus(at("2026-11-23T09:00:00Z"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.plusBusinessDays(at("2026-11-23T09:00:00Z"), 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new BusinessCalendar(ZoneId.of("UTC"), List.of(), date -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holidaysOfAnUnknownPlaceAreRefusedRatherThanForgotten() {
        assertThatThrownBy(() -> PublicHolidays.of("gb", "england")).hasMessageContaining("GB-england");
        assertThatThrownBy(() -> PublicHolidays.of("xx", null)).hasMessageContaining("XX");
    }

    @Test
    void aHolidayObservedInTheYearBeforeIsOff() {
        assertThat(PublicHolidays.of("us", null).test(LocalDate.of(2027, 12, 31)))
                .as("New Year's Day 2028 is a Saturday")
                .isTrue();
    }

    static BusinessCalendar office(String zone, String country, String subdivision) {
        var week = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .flatMap(day -> Stream.of(
                        new Shift(day, LocalTime.of(8, 0), LocalTime.NOON),
                        new Shift(day, LocalTime.of(13, 0), LocalTime.of(18, 0))))
                .toList();
        return new BusinessCalendar(ZoneId.of(zone), week, PublicHolidays.of(country, subdivision));
    }

    private static List<Shift> shifts(String opens, String closes) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.parse(opens), LocalTime.parse(closes)))
                .toList();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
