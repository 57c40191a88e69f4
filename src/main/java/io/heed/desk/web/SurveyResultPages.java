package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.knowledge.Catalogue;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.survey.PromoterScore;
import io.heed.survey.Proportion;
import io.heed.survey.SurveyFigures;
import io.heed.survey.SurveyKind;
import io.heed.survey.SurveyKinds;
import io.heed.survey.SurveyQuery;
import io.heed.survey.SurveyQuery.Grain;
import io.heed.survey.SurveyResults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of surveys: figures over time as pictures and as tables, and what customers said. */
@Controller
class SurveyResultPages {

    private static final double PERCENT = 100;
    private static final int WEEKS = 13;
    private static final int MONTHS = 12;

    /** As far as anybody looks back at once. */
    private static final int MOST_YEARS = 10;

    private static final int VERBATIMS = 50;

    private final SurveyResults results;
    private final SurveyKinds kinds;
    private final Catalogue catalogue;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Clock clock;

    SurveyResultPages(
            SurveyResults results,
            SurveyKinds kinds,
            Catalogue catalogue,
            CurrentStaff current,
            DeskZone zone,
            Clock clock) {
        this.results = results;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.current = current;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/desk/surveys")
    @ShowsCustomers
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String by,
            Locale locale,
            Model model) {
        var who = current.actor();
        var query = query(kind, product, from, to, "week".equals(by) ? Grain.WEEK : Grain.MONTH);
        var overview = results.of(query);
        var names = kinds.all().stream()
                .collect(Collectors.toMap(
                        SurveyKind::id, each -> kinds.text(each.id(), locale).name()));
        var called = new CatalogueNames(catalogue, locale);
        model.addAttribute("query", query);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("kindNames", names);
        model.addAttribute("products", catalogue.products(locale));
        model.addAttribute("called", called);
        model.addAttribute("total", overview.total());
        model.addAttribute("periods", overview.periods());
        model.addAttribute("byKind", overview.kinds());
        model.addAttribute("byProduct", overview.products());
        model.addAttribute("trends", trends(overview.periods()));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("days", RegisterPages.Days.in(locale));
        model.addAttribute("seesWords", seesWords(who));
        model.addAttribute("verbatims", seesWords(who) ? results.verbatims(query, VERBATIMS) : List.of());
        return "desk/surveys";
    }

    /** Whoever looks after customers, and auditors. */
    private static boolean seesWords(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR);
    }

    private SurveyQuery query(String kind, String product, String from, String to, Grain grain) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var last = day(to, today);
        var usual = grain == Grain.WEEK ? last.minusWeeks(WEEKS - 1) : last.minusMonths(MONTHS - 1);
        var first = day(from, usual);
        var earliest = last.minusYears(MOST_YEARS);
        return new SurveyQuery(
                kind.isBlank() ? null : kind,
                product.isBlank() ? null : product,
                first.isAfter(last) ? last : first.isBefore(earliest) ? earliest : first,
                last,
                grain);
    }

    /** Whatever is no day is as if nothing were chosen. */
    private static LocalDate day(String given, LocalDate otherwise) {
        try {
            return given.isBlank() ? otherwise : LocalDate.parse(given);
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }

    private static List<Trend> trends(Map<LocalDate, SurveyFigures> periods) {
        return List.of(
                Trend.bars("response", points(periods, SurveyResultPages::response), PERCENT),
                Trend.line("csat", points(periods, SurveyResultPages::csat), 0, PERCENT),
                Trend.line("nps", points(periods, SurveyResultPages::nps), -PERCENT, PERCENT));
    }

    private static List<Trend.Point> points(
            Map<LocalDate, SurveyFigures> periods, Function<Map.Entry<LocalDate, SurveyFigures>, Trend.Point> point) {
        return periods.entrySet().stream().map(point).toList();
    }

    private static Trend.Point response(Map.Entry<LocalDate, SurveyFigures> each) {
        return point(each.getKey(), each.getValue().response());
    }

    private static Trend.Point csat(Map.Entry<LocalDate, SurveyFigures> each) {
        return point(each.getKey(), each.getValue().csat());
    }

    private static Trend.Point nps(Map.Entry<LocalDate, SurveyFigures> each) {
        PromoterScore score = each.getValue().nps();
        return score == null
                ? new Trend.Point(each.getKey(), null, 0, 0)
                : new Trend.Point(each.getKey(), score.score(), score.low(), score.high());
    }

    private static Trend.Point point(LocalDate from, Proportion share) {
        return share == null
                ? new Trend.Point(from, null, 0, 0)
                : new Trend.Point(from, PERCENT * share.share(), PERCENT * share.low(), PERCENT * share.high());
    }
}
