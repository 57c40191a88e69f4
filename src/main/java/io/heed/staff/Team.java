package io.heed.staff;

import java.util.Locale;

/**
 * A group of people who share a queue.
 *
 * @param name what it is called in English
 * @param namePl what it is called in Polish
 * @param calendarId the business calendar that the team's working time is counted by
 * @param leadUsername who leads it, or null: then the manager does
 */
public record Team(String id, String name, String namePl, String calendarId, String leadUsername) {

    /** What it is called in the language; in English where it has no name. */
    public String name(Locale language) {
        return language != null && "pl".equals(language.getLanguage()) ? namePl : name;
    }
}
