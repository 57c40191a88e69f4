package io.heed.studio.web;

import io.heed.shared.Conflict;
import io.heed.shared.Dated;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.CurrentStaff;
import io.heed.studio.change.Change;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Changes;
import io.heed.studio.change.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calendars, teams, letters and playbooks: what counts, what will count, and what somebody wants otherwise. */
@Controller
@RequestMapping({"/studio/calendars", "/studio/letters", "/studio/memberships", "/studio/playbooks", "/studio/teams"})
class TablePages {

    /** Where Spring leaves the pattern of the route; its own name for it is no constant. */
    private static final String ROUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    private final Changes changes;
    private final Previews previews;
    private final CurrentStaff current;
    private final MessageSource messages;
    private final Clock clock;

    TablePages(Changes changes, Previews previews, CurrentStaff current, MessageSource messages, Clock clock) {
        this.changes = changes;
        this.previews = previews;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A row of a table in the list.
     *
     * @param now the edition that counts
     * @param next the one that follows, or null
     * @param waiting the number of the proposal that waits, or null
     */
    record Line(ChangeableTable.Entry entry, ChangeableTable.Edition now, ChangeableTable.Edition next, Long waiting) {}

    @GetMapping
    String list(@RequestAttribute(ROUTE) String route, Model model, Locale language) {
        var of = table(route);
        model.addAttribute("subject", of.subject());
        var editions = of.allEditions(language);
        var waiting = changes.waiting(current.actor()).stream()
                .filter(change -> change.subject() == of.subject())
                .collect(Collectors.toMap(Change::subjectKey, Change::id));
        model.addAttribute(
                "lines",
                of.entries(language).stream()
                        .map(entry -> line(
                                of, entry, editions.getOrDefault(entry.key(), List.of()), waiting.get(entry.key())))
                        .toList());
        return "studio/tables";
    }

    @GetMapping("/{key}")
    ModelAndView show(@RequestAttribute(ROUTE) String route, @PathVariable String key, Locale language) {
        var of = table(route);
        var fields = of.fields(key, language);
        var first = changes.firstDay(of.subject(), key);
        var typed = new Changes.Proposal(first.toString(), of.at(key, first), "");
        return page(of, key, TableForm.of(fields, typed), HttpStatus.OK, language);
    }

    /** How it would be; nothing is kept. */
    @PostMapping("/{key}/preview")
    ModelAndView preview(
            @RequestAttribute(ROUTE) String route,
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            Locale language) {
        var of = table(route);
        var form = TableForm.of(of.fields(key, language), TableForm.typed(of.fields(key, language), parameters));
        try {
            var tried = changes.tried(of.subject(), key, form.typed(), current.actor());
            var page = page(of, key, form, HttpStatus.OK, language);
            previews.add(page, tried, form.fields());
            return page;
        } catch (Refused refused) {
            return page(of, key, form.wrong(refused, messages, language), HttpStatus.UNPROCESSABLE_ENTITY, language);
        }
    }

    /** Somebody came back to the address of a form that was sent. */
    @GetMapping("/{key}/preview")
    String back(@RequestAttribute(ROUTE) String route, @PathVariable String key) {
        return "redirect:/studio/" + table(route).subject().path() + "/{key}";
    }

    @PostMapping("/{key}")
    ModelAndView propose(
            @RequestAttribute(ROUTE) String route,
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            Locale language,
            RedirectAttributes after) {
        var of = table(route);
        var form = TableForm.of(of.fields(key, language), TableForm.typed(of.fields(key, language), parameters));
        try {
            long id = changes.propose(of.subject(), key, form.typed(), current.actor());
            after.addFlashAttribute("done", "tables.proposed");
            return new ModelAndView("redirect:/studio/changes/" + id);
        } catch (Refused refused) {
            return page(of, key, form.wrong(refused, messages, language), HttpStatus.UNPROCESSABLE_ENTITY, language);
        } catch (Conflict conflict) {
            var told = form.wrong(new Refused(null, conflict.messageKey()), messages, language);
            return page(of, key, told, HttpStatus.CONFLICT, language);
        }
    }

    private ModelAndView page(ChangeableTable of, String key, TableForm form, HttpStatus status, Locale language) {
        var entry = of.entries(language).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        var editions = of.editions(key);
        var waiting = changes.waitingFor(of.subject(), key).map(Change::id).orElse(null);
        var page = new ModelAndView("studio/table")
                .addObject("subject", of.subject())
                .addObject("line", line(of, entry, editions, waiting))
                .addObject("editions", editions)
                .addObject("form", form)
                .addObject("first", changes.firstDay(of.subject(), key))
                .addObject("mayChange", Changes.mayChange(current.actor()));
        previews.addStays(page, of.subject(), key);
        page.setStatus(status);
        return page;
    }

    private Line line(
            ChangeableTable of, ChangeableTable.Entry entry, List<ChangeableTable.Edition> editions, Long waiting) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, of.zone(entry.key(), now));
        return new Line(
                entry,
                counting(editions, today),
                editions.stream()
                        .filter(each -> each.validFrom().isAfter(today))
                        .reduce((a, b) -> b.validFrom().isAfter(a.validFrom()) ? a : b)
                        .orElse(null),
                waiting);
    }

    private static ChangeableTable.Edition counting(List<ChangeableTable.Edition> editions, LocalDate today) {
        return Dated.countingOn(today, editions).orElse(editions.isEmpty() ? null : editions.get(0));
    }

    /** The table whose pages the route belongs to: what follows {@code /studio/}. */
    private ChangeableTable table(String route) {
        var path = route.split("/")[2];
        return Stream.of(Subject.values())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(changes::table)
                .orElseThrow(NotFound::new);
    }
}
