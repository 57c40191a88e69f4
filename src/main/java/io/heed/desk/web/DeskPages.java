package io.heed.desk.web;

import io.heed.complaint.StaffCase;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.TaskQuery;
import io.heed.desk.TaskQuery.Whose;
import io.heed.knowledge.Catalogue;
import io.heed.promise.KeptRate;
import io.heed.promise.PromiseLedger;
import io.heed.shared.audit.ShowsCustomers;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's home: the kept rate and the tasks, the nearest promise first; and the search for cases. */
@Controller
class DeskPages {

    private static final Duration SPAN_OF_RATE = Duration.ofDays(30);
    private static final int TASKS = 25;
    private static final int CASES = 50;

    private final DeskTasks tasks;
    private final StaffCase cases;
    private final PromiseLedger promises;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Clock clock;

    DeskPages(
            DeskTasks tasks,
            StaffCase cases,
            PromiseLedger promises,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.promises = promises;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @ShowsCustomers(counted = "rows", refreshed = true)
    String home(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Locale locale,
            Model model) {
        var who = current.actor();
        var choices = tasks.choices(who);
        var choice = choices.stream()
                .filter(each -> each.key().equals(whose))
                .findFirst()
                .orElse(Whose.MINE);
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("choices", choices);
        model.addAttribute("whose", choice);
        var found = tasks.list(new TaskQuery(choice, null, page, TASKS), who, locale);
        model.addAttribute("found", found);
        model.addAttribute("rows", found.rows());
        if (htmx != null) {
            return "desk/home :: tasks";
        }
        model.addAttribute("rate", keptRate(who));
        model.addAttribute("mayTakeDown", who.role().worksCases());
        return "desk/home";
    }

    @GetMapping("/desk/cases")
    @ShowsCustomers(counted = "cases")
    String cases(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var who = current.actor();
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("q", q);
        model.addAttribute("cases", cases.search(q.strip(), who, CASES));
        return "desk/cases";
    }

    private KeptRate keptRate(Actor who) {
        var now = clock.instant();
        var everyTeam = who.is(Role.MANAGER, Role.AUDITOR, Role.OWNER, Role.ADMIN);
        return promises.keptRate(everyTeam ? null : staff.teamsOf(who), now.minus(SPAN_OF_RATE), now);
    }
}
