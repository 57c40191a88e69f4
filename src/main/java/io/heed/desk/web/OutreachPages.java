package io.heed.desk.web;

import io.heed.contact.ContactState;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskZone;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.Development;
import io.heed.outreach.Outreach;
import io.heed.outreach.OutreachList;
import io.heed.outreach.OutreachState;
import io.heed.outreach.Outreaches;
import io.heed.outreach.Readers;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers are told before they ask: the list, each with how it goes, and what was decided about each message. */
@Controller
@RequestMapping("/desk/outreach")
class OutreachPages {

    private static final int ON_A_PAGE = 25;
    private static final int DECISIONS = 50;

    private final OutreachList list;
    private final Outreaches outreaches;
    private final OutreachModel page;
    private final Readers readers;
    private final Catalogue catalogue;
    private final CurrentStaff current;
    private final DeskZone zone;

    OutreachPages(
            OutreachList list,
            Outreaches outreaches,
            OutreachModel page,
            Readers readers,
            Catalogue catalogue,
            CurrentStaff current,
            DeskZone zone) {
        this.list = list;
        this.outreaches = outreaches;
        this.page = page;
        this.readers = readers;
        this.catalogue = catalogue;
        this.current = current;
        this.zone = zone;
    }

    /** Which outreaches the list shows. */
    enum Choice {
        RUNNING(EnumSet.complementOf(EnumSet.of(OutreachState.ENDED))),
        WAITING(EnumSet.of(OutreachState.OPENED, OutreachState.READY)),
        TELLING(EnumSet.of(OutreachState.INFORMING)),
        FOLLOWED(EnumSet.of(OutreachState.FOLLOWING_UP)),
        ENDED(EnumSet.of(OutreachState.ENDED));

        private final Set<OutreachState> states;

        Choice(Set<OutreachState> states) {
            this.states = states;
        }

        /** How the address writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Choice of(String key) {
            return Stream.of(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElse(RUNNING);
        }
    }

    /** One row, with its bar; null before the first message. */
    record Row(OutreachList.Row row, WaveBar bar) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var who = current.actor();
        var choice = Choice.of(state);
        var last = Math.max(0, (list.count(choice.states, who) - 1) / ON_A_PAGE);
        var at = Math.max(0, Math.min(page, last));
        model.addAttribute(
                "rows",
                list.page(choice.states, at, ON_A_PAGE, who).stream()
                        .map(row -> new Row(row, WaveBar.of(row.latest())))
                        .toList());
        model.addAttribute("page", at);
        model.addAttribute("last", last);
        model.addAttribute("choices", Choice.values());
        model.addAttribute("choice", choice);
        model.addAttribute("mayTell", OutreachModel.mayTell(who));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("names", this.page.names());
        model.addAttribute("zone", zone.of(who));
        return "desk/outreach-list";
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long afterEn,
            @RequestParam(defaultValue = "0") long afterPl,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Locale locale,
            ModelMap model) {
        var outreach = number(number);
        model.addAllAttributes(
                IntakeProblems.none(OutreachSteeringPages.Typed.nothing()).getModel());
        page.fill(outreach, OutreachModel.after(afterEn, afterPl), current.actor(), locale, model);
        return htmx == null ? "desk/outreach" : "desk/outreach :: progress";
    }

    @GetMapping("/{number}/log")
    String log(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        var who = current.actor();
        var outreach = number(number);
        var wanted = Stream.of(ContactState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var found = readers.decided(outreach, wanted, after, DECISIONS + 1, who);
        var shown = found.subList(0, Math.min(found.size(), DECISIONS));
        model.addAttribute("outreach", list.get(outreach, who).outreach());
        model.addAttribute(
                "stages",
                outreaches.developments(outreach, who).stream()
                        .collect(Collectors.toMap(Development::place, Development::stage)));
        model.addAttribute("states", List.of(ContactState.values()));
        model.addAttribute("state", wanted);
        model.addAttribute("decisions", shown);
        model.addAttribute("first", after == 0);
        model.addAttribute(
                "next",
                found.size() > DECISIONS ? shown.get(DECISIONS - 1).entry().id() : null);
        model.addAttribute("zone", zone.of(who));
        return "desk/outreach-log";
    }

    /** The number in an address; whatever is none leads nowhere. */
    static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(Outreach.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
