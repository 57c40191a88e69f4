package io.heed.improvement;

import io.heed.improvement.Measured.Kind;
import io.heed.shared.CaseNumber;
import io.heed.theme.Cohort;
import io.heed.theme.ThemeContacts;
import io.heed.theme.Themes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts contacts on the theme before and after a change. Before is the same number of days until the pilot began: what the
 * pilot did is no part of how it was. Days are whole ones, by UTC; the day of the roll-out belongs to neither.
 */
@Component
class Measuring {

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final Themes themes;

    Measuring(ImprovementMapper mapper, ImprovementRecords records, Themes themes) {
        this.mapper = mapper;
        this.records = records;
        this.themes = themes;
    }

    /** Those of the pilot, during it and as long before, against all others. */
    Measured pilot(Improvement improvement, Pilot pilot) {
        return keep(
                improvement,
                new Span(Kind.PILOT, pilot.design(), 1, pilot.startsOn(), pilot.startsOn(), pilot.days()),
                pilot.cohort(),
                true);
    }

    /** Everybody who got the change, since the roll-out; where some did not get it, against them. */
    Measured effect(Improvement improvement, Pilot pilot, int look) {
        var from = firstDay(improvement);
        var to = LocalDate.ofInstant(improvement.change().effectAt(), ZoneOffset.UTC);
        var days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        return keep(
                improvement,
                new Span(Kind.EFFECT, improvement.designs(), look, pilot.startsOn(), from, days),
                improvement.change().everywhere() ? Cohort.everybody() : pilot.cohort(),
                !improvement.change().everywhere());
    }

    /** The first whole day on which customers had the change. */
    static LocalDate firstDay(Improvement improvement) {
        return LocalDate.ofInstant(improvement.change().rolledOutAt(), ZoneOffset.UTC)
                .plusDays(1);
    }

    /** What was measured last. */
    Measured latest(CaseNumber number) {
        var all = mapper.measured(number);
        return all.get(all.size() - 1);
    }

    /** Contacts of everybody on these days. */
    ThemeContacts counted(CaseNumber theme, LocalDate from, int days, Cohort cohort) {
        return themes.contacts(
                theme,
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                from.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant(),
                cohort);
    }

    private Measured keep(Improvement improvement, Span span, Cohort cohort, boolean againstOthers) {
        var place = mapper.measured(improvement.number()).size() + 1;
        var measured = measured(place, improvement.theme(), span, cohort, againstOthers);
        mapper.addMeasured(improvement.number(), measured);
        return measured;
    }

    private Measured measured(int place, CaseNumber theme, Span span, Cohort cohort, boolean againstOthers) {
        var before = counted(theme, span.beforeFrom(), span.days(), cohort);
        var after = counted(theme, span.afterFrom(), span.days(), cohort);
        var others = againstOthers
                ? List.of(
                        counted(theme, span.beforeFrom(), span.days(), cohort.others()),
                        counted(theme, span.afterFrom(), span.days(), cohort.others()))
                : List.<ThemeContacts>of();
        return new Measured(
                        place,
                        span.kind(),
                        span.design(),
                        span.look(),
                        span.beforeFrom(),
                        span.afterFrom(),
                        span.days(),
                        before.contacts(),
                        after.contacts(),
                        before.exposed(),
                        after.exposed(),
                        againstOthers ? others.get(0).contacts() : null,
                        againstOthers ? others.get(1).contacts() : null,
                        againstOthers ? others.get(0).exposed() : null,
                        againstOthers ? others.get(1).exposed() : null,
                        null,
                        null,
                        null,
                        null,
                        before.undecided() + after.undecided(),
                        null,
                        records.now())
                .workedOut();
    }

    /** When is counted; before ends where {@code changedOn} begins. */
    private record Span(Kind kind, int design, int look, LocalDate changedOn, LocalDate afterFrom, int days) {

        LocalDate beforeFrom() {
            return changedOn.minusDays(days);
        }
    }
}
