package io.heed.desk.web;

import io.heed.desk.CatalogueNames;
import io.heed.engine.WorkItem;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareConversations;
import io.heed.staff.Actor;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A care call's task: whom to call and why, and what time it is there. */
@Component
class CareCallTaskView implements TaskView {

    private final CareConversations conversations;
    private final Catalogue catalogue;
    private final Clock clock;

    CareCallTaskView(CareConversations conversations, Catalogue catalogue, Clock clock) {
        this.conversations = conversations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String letters() {
        return CareCall.LETTERS;
    }

    @Override
    public String show(WorkItem item, Actor who, Locale locale, Model model) {
        var briefing = conversations.briefing(item.caseNumber());
        model.addAttribute("briefing", briefing);
        model.addAttribute("call", briefing.call());
        model.addAttribute("language", briefing.customer().locale().getDisplayLanguage(locale));
        model.addAttribute("now", clock.instant());
        model.addAttribute("called", new CatalogueNames(catalogue, locale));
        model.addAttribute("title", "pl".equals(locale.getLanguage()) ? briefing.titlePl() : briefing.title());
        model.addAttribute("beside", "desk/care-call");
        return "desk/plain-task";
    }
}
