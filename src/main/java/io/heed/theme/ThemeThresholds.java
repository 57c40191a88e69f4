package io.heed.theme;

import io.heed.complaint.Severity;
import io.heed.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table how much of a theme is too much. */
@Component
class ThemeThresholds {

    private static final String TABLE = "theme-threshold";
    private static final long CENTS = 100;

    private final Decisions decisions;

    ThemeThresholds(Decisions decisions) {
        this.decisions = decisions;
    }

    Theme.Threshold of(Severity severity) {
        var row = decisions.decideOne(TABLE, Map.of("severity", severity.name()));
        return new Theme.Threshold(
                number(row, "windowDays").intValue(),
                number(row, "contacts").intValue(),
                number(row, "costEuro").longValue() * CENTS,
                number(row, "silentDays").intValue());
    }

    private static Number number(Map<String, Object> row, String column) {
        return (Number) row.get(column);
    }
}
