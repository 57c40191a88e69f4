package io.heed.promise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Reads every calendar at once: there are few, and they are read together or not at all. */
@Mapper
interface CalendarMapper {

    List<ShiftRow> shifts();

    List<ClosureRow> closures();

    List<TeamRow> teams();

    /** A shift with its calendar; a calendar without shifts has none to show and is not found. */
    record ShiftRow(
            String calendarId,
            String zone,
            String country,
            String subdivision,
            int weekday,
            LocalTime opens,
            LocalTime closes) {}

    /** Days on which nobody works, both included. */
    record ClosureRow(String calendarId, LocalDate firstDay, LocalDate lastDay) {}

    /** Which calendar a team works by. */
    record TeamRow(String teamId, String calendarId) {}
}
