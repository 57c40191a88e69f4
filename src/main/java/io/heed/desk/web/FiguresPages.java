package io.heed.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.desk.CatalogueNames;
import io.heed.insight.Incident;
import io.heed.insight.Insight;
import io.heed.insight.Period;
import io.heed.knowledge.Catalogue;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What service was worth over a period: figures for those who answer for it, with nobody's data; as a page and as a file. */
@Controller
@RequestMapping("/desk/figures")
class FiguresPages {

    /** More incidents than this are in the file only. */
    private static final int SHOWN = 25;

    private final Insight insight;
    private final Catalogue catalogue;
    private final CurrentStaff current;
    private final MessageSource messages;

    FiguresPages(Insight insight, Catalogue catalogue, CurrentStaff current, MessageSource messages) {
        this.insight = insight;
        this.catalogue = catalogue;
        this.current = current;
        this.messages = messages;
    }

    /** A period that one click leads to; {@code key} is the end of its message key. */
    record Way(String key, Period period, boolean open) {}

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) String from, @RequestParam(required = false) String to, Locale locale) {
        var today = insight.today(current.actor());
        try {
            return new ModelAndView("desk/figures", figures(Period.chosen(from, to, today), today, locale));
        } catch (Refused refused) {
            var model = new ModelMap();
            model.addAttribute("from", from);
            model.addAttribute("to", to);
            model.addAttribute("problems", sentences(refused, locale));
            model.addAttribute("ways", ways(Period.quarterOf(today), today, false));
            return new ModelAndView("desk/figures", model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        var who = current.actor();
        var period = Period.chosen(from, to, insight.today(who));
        var name = "figures-" + period.first() + "-" + period.last() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(FiguresSheet.of(insight.of(period, who)).getBytes(UTF_8));
    }

    private ModelMap figures(Period period, LocalDate today, Locale locale) {
        var report = insight.of(period, current.actor());
        var incidents = report.prevention().incidents();
        var model = new ModelMap();
        model.addAttribute("report", report);
        model.addAttribute("shown", incidents.subList(0, Math.min(SHOWN, incidents.size())));
        model.addAttribute("first", FigurePictures.first(report.prevention()));
        model.addAttribute("quiet", FigurePictures.silence(report.silence()));
        model.addAttribute("differences", FigurePictures.differences(report.recovery()));
        model.addAttribute("costs", FigurePictures.costs(report.reactive()));
        model.addAttribute("firsts", Incident.First.values());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("days", RegisterPages.Days.in(locale));
        model.addAttribute("months", RegisterPages.Days.ofMonths(locale));
        model.addAttribute("zone", ZoneOffset.UTC);
        model.addAttribute("from", period.first());
        model.addAttribute("to", period.last());
        model.addAttribute("problems", Map.of());
        model.addAttribute("ways", ways(period, today, true));
        return model;
    }

    private static List<Way> ways(Period period, LocalDate today, boolean isOpen) {
        var day = today.isBefore(period.first()) || today.isAfter(period.last()) ? period.last() : today;
        return List.of(
                way("before", period.before(), null),
                way("month", Period.monthOf(day), isOpen ? period : null),
                way("quarter", Period.quarterOf(day), isOpen ? period : null),
                way("year", Period.yearOf(day), isOpen ? period : null),
                way("after", period.after(), null));
    }

    private static Way way(String key, Period period, Period open) {
        return new Way(key, period, period.equals(open));
    }

    private Map<String, String> sentences(Refused refused, Locale locale) {
        return refused.all().stream()
                .collect(Collectors.toMap(
                        Refused::field,
                        each -> messages.getMessage(each.messageKey(), each.arguments(), locale),
                        (one, other) -> one));
    }
}
