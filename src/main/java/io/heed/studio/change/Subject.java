package io.heed.studio.change;

import java.util.Locale;

/** What can be changed by proposal. */
public enum Subject {
    CALENDAR,
    TEAM,
    LETTER,
    PLAYBOOK,
    MEMBERSHIP;

    /** The word that its page's address has: {@code calendars}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
