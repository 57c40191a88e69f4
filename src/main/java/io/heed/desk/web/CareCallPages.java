package io.heed.desk.web;

import io.heed.desk.CaseKinds;
import io.heed.desk.CatalogueNames;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareConversations;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.CurrentStaff;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A care call: why it is wanted, how it went, what came of it. */
@Controller
class CareCallPages {

    private final CareConversations conversations;
    private final CaseKinds kinds;
    private final DeskTasks tasks;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;
    private final Clock clock;

    CareCallPages(
            CareConversations conversations,
            CaseKinds kinds,
            DeskTasks tasks,
            Catalogue catalogue,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone,
            Clock clock) {
        this.conversations = conversations;
        this.kinds = kinds;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/desk/care-calls/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        var who = current.actor();
        var call = number(number);
        kinds.of(call).checkVisible(call, who);
        var briefing = conversations.briefing(call);
        model.addAttribute("briefing", briefing);
        model.addAttribute("call", briefing.call());
        model.addAttribute("language", briefing.customer().locale().getDisplayLanguage(locale));
        model.addAttribute("title", "pl".equals(locale.getLanguage()) ? briefing.titlePl() : briefing.title());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("names", new Names(staff));
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("tasks", tasks.ofCase(call, who, locale));
        return "desk/care-call";
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text) || !text.startsWith(CareCall.LETTERS)) {
            throw new NotFound();
        }
        return new CaseNumber(text);
    }
}
