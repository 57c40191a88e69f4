package io.heed.promise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads every calendar at once: there are few, and they are read together or not at all. */
@Mapper
interface CalendarMapper {

    List<ShiftRow> shifts();

    List<DayRow> days();

    List<TeamRow> teams();

    List<Calendars.Named> calendars();

    void insertEdition(@Param("calendarId") String calendarId, @Param("of") CalendarEdition edition);

    void insertShift(
            @Param("calendarId") String calendarId,
            @Param("edition") int edition,
            @Param("weekday") int weekday,
            @Param("opens") LocalTime opens,
            @Param("closes") LocalTime closes);

    void insertDay(DayRow day);

    /** A shift with the edition it belongs to; one without shifts has none to show and is not found. */
    record ShiftRow(
            String calendarId,
            int edition,
            LocalDate validFrom,
            String zone,
            String country,
            String subdivision,
            int weekday,
            LocalTime opens,
            LocalTime closes) {}

    /** Days on which nobody works, both included; with hours one day on which these are worked. */
    record DayRow(
            String calendarId,
            int edition,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalTime opens,
            LocalTime closes,
            String reason) {}

    /** Which calendar a team works by from a day on, by UTC; with none it did so from the beginning. */
    record TeamRow(String teamId, int edition, LocalDate validFrom, String calendarId) {

        boolean countsOn(LocalDate day) {
            return validFrom == null || !validFrom.isAfter(day);
        }

        /** The one of two that both count which counts more: that of the later day, then the later edition. */
        TeamRow orLater(TeamRow other) {
            return validFrom != null && other.validFrom != null && other.validFrom.isBefore(validFrom) ? this : other;
        }
    }
}
