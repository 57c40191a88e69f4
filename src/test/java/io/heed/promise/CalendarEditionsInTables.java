package io.heed.promise;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars of the database that all tests share, to be put back as they were. */
@Component
public class CalendarEditionsInTables {

    private final JdbcClient rows;
    private final StoredCalendars stored;

    CalendarEditionsInTables(JdbcClient rows, StoredCalendars stored) {
        this.rows = rows;
        this.stored = stored;
    }

    /** Removes all editions but the first, and what was read of them. */
    public void onlyTheFirst() {
        rows.sql("DELETE FROM business_shift WHERE edition > 1").update();
        rows.sql("DELETE FROM calendar_closure WHERE edition > 1").update();
        rows.sql("DELETE FROM calendar_edition WHERE edition > 1").update();
        stored.forget();
    }
}
