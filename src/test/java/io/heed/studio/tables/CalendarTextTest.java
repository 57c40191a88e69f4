package io.heed.studio.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heed.shared.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar as it is typed. */
class CalendarTextTest {

    private static final LocalDate FROM = LocalDate.parse("2027-01-01");

    @Test
    void whatWasTypedIsPutTidilyAndReadBackAlike() {
        var tidy = tidy(Map.of(
                "MONDAY", "13:00–18:00; 8.00 - 12:00",
                "FRIDAY", "22:00-06:00",
                "SUNDAY", "0:00-24:00",
                "holidays", "gb-eng",
                "closed", "2027-03-01\n\n 2027-12-24 - 2027-12-31  Stocktaking ",
                "open", "2027-05-03 09:00-14:00"));

        assertThat(tidy)
                .containsEntry("MONDAY", "08:00-12:00, 13:00-18:00")
                .containsEntry("TUESDAY", "")
                .containsEntry("FRIDAY", "22:00-06:00")
                .containsEntry("SUNDAY", "00:00-24:00")
                .containsEntry("holidays", "GB-ENG")
                .containsEntry("closed", "2027-03-01\n2027-12-24 – 2027-12-31 Stocktaking")
                .containsEntry("open", "2027-05-03 09:00-14:00");
        assertThat(tidy(tidy)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone|Europe/Atlantis|tables.calendar.zone",
                "zone|+02:00|tables.calendar.zone",
                "holidays|XX|tables.calendar.holidays",
                "holidays|GB-ATL|tables.calendar.holidays",
                "holidays|../../etc|tables.calendar.holidays",
                "TUESDAY|nine to five|tables.calendar.hours",
                "TUESDAY|08:00-25:00|tables.calendar.hours",
                "TUESDAY|08:00-24:30|tables.calendar.hours",
                "TUESDAY|08:00-12:00, 11:00-13:00|tables.calendar.overlap",
                "MONDAY|''|tables.calendar.never-open",
                "closed|tomorrow|tables.calendar.closed",
                "closed|2027-02-30|tables.calendar.closed",
                "closed|2027-03-02 - 2027-03-01|tables.calendar.closed-order",
                "closed|2027-01-01 - 2029-01-01|tables.calendar.closed-order",
                "closed|2027-01-01 - 2028-01-01|tables.calendar.never-open",
                "open|2027-05-03|tables.calendar.open",
                "open|2027-05-03 late|tables.calendar.hours",
            })
    void whatCannotBeRightIsRefusedBesideItsField(String field, String typed, String sentence) {
        var refused = catchThrowableOfType(Refused.class, () -> tidy(Map.of(field, typed)));

        assertThat(refused.field())
                .isEqualTo(sentence.endsWith("never-open") && field.equals("closed") ? "closed" : field);
        assertThat(refused.messageKey()).isEqualTo(sentence);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var refused = catchThrowableOfType(Refused.class, () -> tidy(Map.of("zone", "x", "MONDAY", "y", "open", "z")));

        assertThat(refused.all()).extracting(Refused::field).containsExactly("zone", "MONDAY", "open");
    }

    @Test
    void aDayIsNotClosedAndOpen() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> tidy(Map.of("closed", "2027-05-01 - 2027-05-31", "open", "2027-05-03 09:00-14:00")));

        assertThat(refused.messageKey()).isEqualTo("tables.calendar.open-and-closed");
    }

    private static Map<String, String> tidy(Map<String, String> typed) {
        var all = new HashMap<>(Map.of("zone", "Europe/London", "MONDAY", "08:00-16:00"));
        all.putAll(typed);
        return CalendarText.of(CalendarText.edition(2, FROM, all));
    }
}
