package io.heed.promise;

/** The business calendars that are set up. */
public interface BusinessCalendars {

    /** The calendar that is open around the clock, for terms that pass whether anybody works or not. */
    String ALWAYS = "always";

    /**
     * The calendar a team works by.
     *
     * @throws IllegalArgumentException naming the team when it is not known
     */
    BusinessCalendar ofTeam(String teamId);

    /**
     * The name under which {@link #byId} finds the calendar of a team.
     *
     * @throws IllegalArgumentException naming the team when it is not known
     */
    String idOfTeam(String teamId);

    /**
     * A calendar by its name.
     *
     * @throws IllegalArgumentException naming it when it is not known
     */
    BusinessCalendar byId(String id);
}
