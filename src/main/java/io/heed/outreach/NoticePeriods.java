package io.heed.outreach;

import io.heed.engine.Decisions;
import io.heed.knowledge.Catalogue;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks notice periods up in the dated table {@code notice-periods}; the laws are named there, row by row. */
@Component
class NoticePeriods {

    static final String TABLE = "notice-periods";

    /**
     * Where a jurisdiction's day ends first, so that nobody there is told too late: a directive of the Union holds from the
     * Canaries to Finland, a law of the United States from Maine to Hawaii.
     */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "US-CA", ZoneId.of("America/Los_Angeles"),
            "US-NY", ZoneId.of("America/New_York"),
            "US", ZoneId.of("America/New_York"),
            "EU", ZoneId.of("Europe/Helsinki"),
            "PL", ZoneId.of("Europe/Warsaw"),
            "UK", ZoneId.of("Europe/London"),
            "AU", ZoneId.of("Australia/Sydney"));

    private final Decisions decisions;
    private final Catalogue catalogue;
    private final BusinessCalendars calendars;

    NoticePeriods(Decisions decisions, Catalogue catalogue, BusinessCalendars calendars) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    /** The notice period of an outreach, by the law of the day on which it takes effect. */
    NoticePeriod of(Outreach outreach) {
        var zone = zoneOf(outreach);
        var row = decisions.decideOne(TABLE, inputs(outreach, zone));
        return new NoticePeriod(
                term(row, "earliest"),
                term(row, "latest"),
                term(row, "aim"),
                (String) row.get("rule"),
                outreach.effectiveOn(),
                zone);
    }

    /** Where the outreach's days begin and end. */
    ZoneId zoneOf(Outreach outreach) {
        var known = outreach.jurisdiction() == null ? null : ZONES.get(outreach.jurisdiction());
        return known == null ? calendars.ofTeam(outreach.team()).zoneAt(outreach.openedAt()) : known;
    }

    private Map<String, Object> inputs(Outreach outreach, ZoneId zone) {
        var inputs = new HashMap<String, Object>();
        inputs.put("jurisdiction", outreach.jurisdiction());
        inputs.put("kind", outreach.kind().name());
        inputs.put("productLine", catalogue.lineOf(outreach.product()));
        inputs.put("effectiveOn", dayOfTheLaw(outreach, zone).toString());
        return inputs;
    }

    private static LocalDate dayOfTheLaw(Outreach outreach, ZoneId zone) {
        return outreach.effectiveOn() == null ? day(outreach.openedAt(), zone) : outreach.effectiveOn();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static Term term(Map<String, Object> row, String name) {
        var text = (String) row.get(name);
        return text == null || text.isBlank() ? null : Term.parse(text);
    }
}
