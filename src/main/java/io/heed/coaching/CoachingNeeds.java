package io.heed.coaching;

import io.heed.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a pattern is one, by the table {@code coaching-need}. */
@Component
class CoachingNeeds {

    private static final String TABLE = "coaching-need";

    private final Decisions decisions;

    CoachingNeeds(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A row.
     *
     * @param atLeast how many on one topic are a pattern
     * @param withinDays in how many days
     * @param coachWithin until when the talk is, as a term
     */
    record Need(int atLeast, int withinDays, String coachWithin) {}

    Need of(CoachingReason reason) {
        var row = decisions.decideOne(TABLE, Map.of("reason", reason.name()));
        return new Need(((Number) row.get("atLeast")).intValue(), ((Number) row.get("withinDays")).intValue(), (String)
                row.get("coachWithin"));
    }
}
